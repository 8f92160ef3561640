import type { Finding, Path } from "../../diagnostics/diagnostic.ts";

/** The fix of a text that was certainly meant otherwise; none where nothing else is likely. */
export function setTo(at: Path, meant: string | undefined): Pick<Finding, "fix"> {
  // A question has no place in a file.
  return meant === undefined || at.length === 0
    ? {}
    : { fix: { edits: [{ kind: "set", at, value: meant }] } };
}
