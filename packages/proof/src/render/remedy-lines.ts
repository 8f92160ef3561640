import { escapeUnprintable, type Path } from "@cloister/model";
import type { Remedy } from "../answer/expected.ts";
import type { Rendering } from "./rendering.ts";
import { hanging } from "./wrap.ts";

/** What to write into the topology, each with the place that it belongs to. */
export function remedyLines(
  remedies: readonly Remedy[],
  { style, width }: Rendering,
): readonly string[] {
  return remedies.flatMap(({ says, under, yaml }) => [
    "",
    ...hanging("To mend it: ", says, width),
    `${style.strong(`Add under ${escapeUnprintable(pathText(under))}:`)}`,
    ...yamlLines(yaml).map((line) => `  ${line}`),
  ]);
}

/** The same in one text, for messages. */
export function remedyText({ says, under, yaml }: Remedy): string {
  return [`${says} Add under \`${pathText(under)}\`:`, ...yamlLines(yaml)].join("\n");
}

/** `accounts.x.grants`. */
export function pathText(path: Path): string {
  return path.join(".");
}

function yamlLines(yaml: string): readonly string[] {
  return yaml.trimEnd().split("\n").map(escapeUnprintable);
}
