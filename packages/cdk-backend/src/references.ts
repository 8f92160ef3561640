import type { Kind, Ref, Resource, ResourceOf } from "@cloister/model";
import type { Attribute } from "@cloister/program";
import type { Code, Type } from "@cloister/typescript-writer";

/** How the code of one stack refers to resources: each use is noted, so that it gets a variable. */
export interface References {
  /**
   * The id, ARN or name as code: a property of the construct where the stack's account and region
   * make it, a literal where it exists already or belongs to another account or region.
   */
  value(ref: Ref<Kind>, attribute: Attribute): Code;
  /** The construct itself; undefined where no stack of this account and region makes it. */
  construct(ref: Ref<Kind>): Type | undefined;
  /** The resource that is referred to. */
  resource<K extends Kind>(ref: Ref<K>): ResourceOf<K>;
  /** All resources of the stack, in their order. */
  readonly resources: readonly Resource[];
}
