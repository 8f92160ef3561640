import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDiagnose } from "@cloister/checks";
import { compile, type Compilation, type Diagnostic } from "@cloister/model";
import { parse, stringify } from "yaml";
import { workspace } from "../find-fixtures.ts";
import type { Defect } from "./defect.ts";
import { jsonOf, type Json } from "./json.ts";

const diagnose = await loadDiagnose();

/** What was said of a seeded defect. */
export interface Judged {
  readonly defect: Defect;
  readonly yaml: string;
  readonly compilation: Compilation;
  /** Whether what it breaks was reported. */
  readonly isFound: boolean;
  /** What was said and is not known to be true of it. */
  readonly falseAlarms: readonly Diagnostic[];
}

/** What no single line can be blamed for: an expectation that fails because of the defect, a silence that it made useless. */
const followUps: ReadonlySet<string> = new Set([
  "expect/fails",
  "expect/not-proven",
  "silence/unused",
]);

/** The example done right, its aliases resolved and its comments left out. */
export function soundExample(): Json {
  const text = readFileSync(join(workspace, "examples/closed-sagemaker/topology.yaml"), "utf8");
  return jsonOf(parse(text));
}

export function judgeDefect(defect: Defect, sound: Json): Judged {
  const yaml = stringify(defect.edit(sound), { lineWidth: 0, aliasDuplicateObjects: false });
  const compilation = compile({ files: [{ path: "topology.yaml", text: yaml }] });
  const { diagnostics } = diagnose(compilation);
  const isOneOf = (names: readonly string[], { code, rule = "" }: Diagnostic): boolean =>
    names.includes(code) || names.includes(rule);
  return {
    defect,
    yaml,
    compilation,
    isFound: diagnostics.some((diagnostic) => isOneOf(defect.breaks, diagnostic)),
    falseAlarms: diagnostics.filter(
      (diagnostic) =>
        !followUps.has(diagnostic.code) &&
        !isOneOf([...defect.breaks, ...defect.alsoTrue], diagnostic),
    ),
  };
}
