import {
  certain,
  guess,
  suggestionOf,
  type Diagnostic,
  type Finding,
  type Path,
  type Topology,
} from "@cloister/model";
import { say, sentences } from "@cloister/texts";
import { writtenSilences } from "./written-silences.ts";

/** A warning that the topology accepts, and why. */
export interface Silenced {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface AfterSilences {
  /** What is still to be said. */
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
  /** What is wrong with the silences themselves. */
  readonly findings: readonly Finding[];
}

/** The codes that can be written in a silence, and those that cannot. */
export interface Codes {
  readonly warnings: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
}

interface Entry {
  readonly at: Path;
  readonly code: string;
  readonly reason: string;
  isUsed: boolean;
}

/**
 * Takes away the warnings that the topology accepts at their place or around it. The nearest silence
 * counts. `isWhole`: every check ran on everything, so that a silence nobody needs is seen.
 */
export function applySilences(
  topology: Topology,
  diagnostics: readonly Diagnostic[],
  { codes, isWhole }: { readonly codes: Codes; readonly isWhole: boolean },
): AfterSilences {
  const entries = new Map<string, Entry>();
  for (const { at, reasons } of writtenSilences(topology)) {
    for (const [code, reason] of Object.entries(reasons)) {
      entries.set(keyOf(at, code), { at, code, reason, isUsed: false });
    }
  }
  if (entries.size === 0) return { diagnostics, silenced: [], findings: [] };
  const silenced: Silenced[] = [];
  const kept = diagnostics.filter((diagnostic) => {
    const entry = nearest(entries, diagnostic);
    if (entry === undefined) return true;
    entry.isUsed = true;
    silenced.push({ diagnostic, reason: entry.reason });
    return false;
  });
  const findings = [...entries.values()].flatMap((entry) => {
    const problem = problemOf(entry, codes, isWhole);
    return problem === undefined ? [] : [problem];
  });
  return { diagnostics: kept, silenced, findings };
}

/** Errors cannot be silenced, and nothing can without a reason. */
function nearest(
  entries: ReadonlyMap<string, Entry>,
  { severity, path, code }: Diagnostic,
): Entry | undefined {
  if (severity === "error" || path === undefined) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const entry = entries.get(keyOf(path.slice(0, length), code));
    if (entry !== undefined && entry.reason.trim() !== "") return entry;
  }
  return undefined;
}

function problemOf(
  { at, code, reason, isUsed }: Entry,
  { warnings, errors }: Codes,
  isWhole: boolean,
): Finding | undefined {
  const place = [...at, "silence", code];
  if (errors.has(code)) {
    return {
      code: "silence/of-an-error",
      severity: "error",
      message: say("`{{code}}` is an error, and errors cannot be silenced.", { code }),
      at: place,
      part: "key",
      help: say("Mend what it says, and remove this line."),
      fix: { edits: [{ kind: "remove", at: place, andEmpty: true }] },
    };
  }
  if (!warnings.has(code)) {
    const close = guess(code, warnings);
    const right = certain(close);
    return {
      code: "silence/unknown-code",
      severity: "error",
      message: sentences(
        say("No warning has the code `{{code}}`.", { code }),
        close === undefined ? undefined : suggestionOf(close),
      ),
      at: place,
      part: "key",
      help: say("`docs/diagnostics.md` lists the codes."),
      ...(right === undefined
        ? {}
        : { fix: { edits: [{ kind: "rename", at: place, key: right }] } }),
    };
  }
  if (reason.trim() === "") {
    return {
      code: "silence/without-reason",
      severity: "error",
      message: say("The silence of `{{code}}` gives no reason.", { code }),
      at: place,
      help: say("Write why it is accepted: whoever reviews the design reads it."),
    };
  }
  if (isUsed || !isWhole) return undefined;
  return {
    code: "silence/unused",
    severity: "warning",
    message: say("Nothing here is reported as `{{code}}`, so this silence is not needed.", {
      code,
    }),
    at: place,
    part: "key",
    help: say("Remove it: left here, it would hide the next mistake of that kind."),
    fix: { edits: [{ kind: "remove", at: place, andEmpty: true }] },
  };
}

function keyOf(at: Path, code: string): string {
  return JSON.stringify([code, ...at]);
}
