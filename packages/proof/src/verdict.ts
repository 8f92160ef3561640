/** What is known of a question: never a guess. */
export type Verdict = "allowed" | "denied" | "unknown";

/** The verdict on what needs all of several things: one denial decides, then one that is not known. */
export function allOf(verdicts: Iterable<Verdict>): Verdict {
  let verdict: Verdict = "allowed";
  for (const one of verdicts) {
    if (one === "denied") return "denied";
    if (one === "unknown") verdict = "unknown";
  }
  return verdict;
}

/** The verdict on what any of several things is enough for. */
export function anyOf(verdicts: Iterable<Verdict>): Verdict {
  let verdict: Verdict = "denied";
  for (const one of verdicts) {
    if (one === "allowed") return "allowed";
    if (one === "unknown") verdict = "unknown";
  }
  return verdict;
}
