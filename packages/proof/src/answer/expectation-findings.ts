import type { Finding, Path } from "@cloister/model";
import type { Hop } from "../proof.ts";
import type { Expected } from "./expected.ts";

/** Expectations that do not hold, each at its line, with the places that decide. */
export function expectationFindings(all: readonly Expected[]): readonly Finding[] {
  return all.flatMap((expected): readonly Finding[] => {
    const { expectation, outcome, reason, deciding, remedies } = expected;
    if (outcome === "holds") return [];
    const [remedy] = remedies;
    const at = [...expectation.at, expectation.kind];
    return [
      {
        code: outcome === "fails" ? "expect/fails" : "expect/not-proven",
        severity: "error",
        message: `${outcome === "fails" ? "This does not hold" : "This is not proven"}: ${reason}${others(expected)}`,
        at,
        related: placesOf(deciding, { own: at, reason }),
        ...(remedy === undefined
          ? {}
          : { help: `${remedy.says} Under \`${remedy.under.join(".")}\`: \`${remedy.yaml}\`` }),
      },
    ];
  });
}

/** Whoever mends the first thing is told that it is not the only one. */
function others({ expectation, outcome, deciding }: Expected): string {
  const more = deciding.length - 1;
  if (expectation.kind !== "can" || outcome !== "fails" || more < 1) return "";
  return more === 1 ? " One more thing denies it." : ` ${more} more things deny it.`;
}

/** The first places that decide or come near, each once. */
function placesOf(
  hops: readonly Hop[],
  { own, reason }: { readonly own: Path; readonly reason: string },
): NonNullable<Finding["related"]> {
  const seen = new Set([JSON.stringify(own)]);
  const said = hops.flatMap((hop) => [hop, ...(hop.details ?? [])]);
  const places = said.flatMap(({ at, reason: message }) => {
    const key = JSON.stringify(at);
    if (at === undefined || at.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ at, message: reason.includes(message) ? "This decides." : message }];
  });
  return places.slice(0, 3);
}
