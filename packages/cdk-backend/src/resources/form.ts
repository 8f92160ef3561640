import type { Kind } from "@cloister/model";
import type { Attribute } from "@cloister/program";
import type { Type } from "@cloister/typescript-writer";

/** How a kind of resource looks as a construct and in a template. */
export interface Form {
  readonly kind: Kind;
  /** The construct under which all of the kind stand: `Subnets`. */
  readonly scope: string;
  /** The end of a variable's name: `Subnet`. */
  readonly noun: string;
  /** The construct's class, also the type of a property that hands it to another stack. */
  readonly construct: Type;
  /** The types that it becomes in a template; one, unless a choice decides. */
  readonly types: readonly [string, ...string[]];
  /** An L2 construct puts its CloudFormation resource one level deeper, as its child `Resource`. */
  readonly level: "L1" | "L2";
  readonly values: Readonly<Partial<Record<Attribute, AttributeForm>>>;
}

export interface AttributeForm {
  /** The construct's property: `attrSubnetId`. */
  readonly property: string;
  /** What a template calls it: `Ref`, or attributes that `Fn::GetAtt` names. */
  readonly template: readonly string[];
}
