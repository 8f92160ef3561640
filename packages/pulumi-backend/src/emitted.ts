import type { GeneratedFile, Kind, Ref } from "@cloister/model";
import type { Code, Type } from "@cloister/typescript-writer";
import type { AwsClass } from "./aws.ts";

/** What a resource becomes in its component's constructor. */
export interface Emitted {
  /** The resource itself, and then its parts; nothing for what no program can make. */
  readonly resources: readonly [] | readonly [EmittedResource, ...EmittedPart[]];
  /** Further files that the program needs for it. */
  readonly files?: readonly GeneratedFile[];
}

/** `new aws.ec2.Subnet(name, args, options)`, where the component knows name and parent. */
export interface EmittedResource {
  readonly class: AwsClass;
  /** An argument whose value is undefined is left out. */
  readonly args: Readonly<Record<string, Code | undefined>>;
  /** Resources of the same component that must exist before, although no argument says so. */
  readonly after?: readonly Ref<Kind>[];
  /** The same for parts of resources. */
  readonly afterParts?: readonly Type[];
  /** What the topology retains stays when it leaves the program. */
  readonly retained?: boolean;
}

export interface EmittedPart extends EmittedResource {
  /** Its name in the form. */
  readonly part: string;
}

/** What most kinds are: one resource. */
export function emitted(resource: EmittedResource): Emitted {
  return { resources: [resource] };
}
