import type { Kind } from "@cloister/model";
import type { Attribute } from "@cloister/program";
import type { AwsClass } from "../aws.ts";

/** How a kind of resource looks in a program and among what the program registers. */
export interface Form {
  readonly kind: Kind;
  /** The end of a variable's name: `Subnet`. */
  readonly noun: string;
  /** The classes that stand for the kind; one, unless a choice decides. */
  readonly classes: readonly [AwsClass, ...AwsClass[]];
  /** The outputs that say it: the first is what programs are written with, all are understood. */
  readonly values: Readonly<Partial<Record<Attribute, readonly [string, ...string[]]>>>;
  /** Further resources that Pulumi makes the kind of, by the end of their variables. */
  readonly parts?: Readonly<Record<string, PartForm>>;
}

export interface PartForm {
  readonly class: AwsClass;
  /** The input that says whose part it is: `bucket`. */
  readonly owner: string;
}
