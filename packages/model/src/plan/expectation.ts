import type { Path } from "../diagnostics/diagnostic.ts";
import type { Flow, FlowTarget, Use } from "./flow.ts";
import type { Ref } from "./reference.ts";

interface Stated {
  /** Where the topology says so. */
  readonly at: Path;
  /** The expectation as the topology writes it, in one line. */
  readonly text: string;
  readonly description?: string;
}

/** What the topology says must hold. */
export type Expectation = Stated &
  (
    | { readonly kind: "can"; readonly flow: Flow }
    | { readonly kind: "cannot"; readonly flow: Flow }
    | {
        readonly kind: "only";
        readonly principals: readonly (Ref<"user"> | Ref<"role">)[];
        readonly use: Use;
        readonly target: FlowTarget;
      }
    | { readonly kind: "closed"; readonly subnet: Ref<"subnet"> }
  );
