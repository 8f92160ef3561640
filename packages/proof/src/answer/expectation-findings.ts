import type { Finding, Path } from "@cloister/model";
import { say, sentences, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { includesText } from "../same-text.ts";
import type { Expected, Remedy } from "./expected.ts";

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
        message: sentences(
          outcome === "fails"
            ? say("This does not hold: {{reason}}", { reason })
            : say("This is not proven: {{reason}}", { reason }),
          others(expected),
        ),
        at,
        related: placesOf(deciding, { own: at, reason }),
        ...(remedy === undefined ? {} : { help: remedyText(remedy) }),
      },
    ];
  });
}

/** Whoever mends the first thing is told that it is not the only one. */
function others({ expectation, outcome, deciding }: Expected): Text | undefined {
  const count = deciding.length - 1;
  if (expectation.kind !== "can" || outcome !== "fails" || count < 1) return undefined;
  return count === 1
    ? say("One more thing denies it.")
    : say("{{count}} more things deny it.", { count });
}

function remedyText({ says, under, yaml }: Remedy): Text {
  return sentences(says, say("Under `{{place}}`: `{{yaml}}`", { place: under.join("."), yaml }));
}

/** The first places that decide or come near, each once. */
function placesOf(
  hops: readonly Hop[],
  { own, reason }: { readonly own: Path; readonly reason: Text },
): NonNullable<Finding["related"]> {
  const seen = new Set([JSON.stringify(own)]);
  const said = hops.flatMap((hop) => [hop, ...(hop.details ?? [])]);
  const places = said.flatMap(({ at, reason: message }) => {
    const key = JSON.stringify(at);
    if (at === undefined || at.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ at, message: includesText(reason, message) ? say("This decides.") : message }];
  });
  return places.slice(0, 3);
}
