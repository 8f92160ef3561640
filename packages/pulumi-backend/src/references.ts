import type { Kind, Ref, Resource, ResourceOf } from "@cloister/model";
import type { ValueReferences } from "@cloister/program";
import type { Type } from "@cloister/typescript-writer";

/** How the code of one component refers to resources: each use is noted, so that it gets a variable. */
export interface References extends ValueReferences {
  /** The resource itself; undefined where another component makes it, or none. */
  own(ref: Ref<Kind>): Type | undefined;
  /** A part of it, by the part's name in its form; undefined as above. */
  part(ref: Ref<Kind>, part: string): Type | undefined;
  /** The resource that is referred to. */
  resource<K extends Kind>(ref: Ref<K>): ResourceOf<K>;
  /** Whether a value that was asked for is an output, so that text around it has to wait for it. */
  isOutput(ref: Ref<Kind>): boolean;
  /** All resources of the component, in their order. */
  readonly resources: readonly Resource[];
}
