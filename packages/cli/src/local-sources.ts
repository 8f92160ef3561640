import { dirname, isAbsolute, join } from "node:path";
import {
  resolveFinding,
  type Compilation,
  type Diagnostic,
  type Plan,
  type ResourceOf,
  type Span,
} from "@cloister/model";
import { say, sentences, type Text, verbatim } from "@cloister/texts";
import type { FileSystem } from "./file-system.ts";
import { isSystemError, reasonText } from "./system-error.ts";

export interface LocalSources {
  /** From the path as the topology writes it to the path from the current directory, of those that can be read. */
  readonly paths: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the local files that objects are uploaded from. A relative path starts at the file of the
 * topology that writes it.
 */
export function findLocalSources({ document, plan }: Compilation, files: FileSystem): LocalSources {
  const found = new Map<string, { readonly path: string; readonly at: Span }>();
  const paths = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { source, object } of uploadsOf(plan)) {
    const finding = {
      code: "",
      severity: "error",
      message: verbatim(""),
      at: [...object.at, "source"],
    } as const;
    const { at } = resolveFinding(document, finding);
    const path = isAbsolute(source) ? source : join(dirname(at.file.path), source);
    const known = found.get(source);
    if (known !== undefined && known.path !== path) {
      diagnostics.push(twoFiles(source, at, known.at));
      continue;
    }
    found.set(source, { path, at });
    const reason = unusable(path, files);
    if (reason === undefined) paths.set(source, path);
    else diagnostics.push(missing({ source, path, at, reason }));
  }
  return { paths, diagnostics };
}

interface Upload {
  readonly source: string;
  readonly object: ResourceOf<"object">;
}

function uploadsOf(plan: Plan | undefined): readonly Upload[] {
  const stacks = plan?.units.flatMap((unit) => unit.stacks) ?? [];
  return stacks.flatMap(({ resources }) =>
    resources.flatMap((resource) =>
      resource.kind === "object" && resource.source !== undefined
        ? [{ source: resource.source, object: resource }]
        : [],
    ),
  );
}

/** Why a path is no file to copy, as a sentence. */
function unusable(path: string, files: FileSystem): Text | undefined {
  // The operating system would end the path there.
  if (path.includes("\0")) return say("The path holds a NUL character.");
  try {
    const entry = files.follow(path);
    if (entry === undefined) return say("There is no such file.");
    if (entry.kind !== "file") return say("It is not a file.");
    files.read(path, 1);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return say("It cannot be read: {{reason}}.", { reason: reasonText(error) });
  }
}

interface Missing {
  readonly source: string;
  readonly path: string;
  readonly at: Span;
  readonly reason: Text;
}

function missing({ source, path, at, reason }: Missing): Diagnostic {
  return {
    code: "storage/source-missing",
    severity: "error",
    message: sentences(say("The local file `{{source}}` cannot be uploaded.", { source }), reason),
    at,
    related: [],
    help: say(
      "It is looked for at `{{path}}`: a relative path starts at the topology's own file.",
      { path },
    ),
  };
}

function twoFiles(source: string, at: Span, other: Span): Diagnostic {
  return {
    code: "storage/source-ambiguous",
    severity: "error",
    message: say("`{{source}}` means two files, as it is written in two directories.", { source }),
    at,
    related: [{ at: other, message: say("the other file") }],
    help: say("Move one of the files, so that the two paths differ."),
  };
}
