import { escapeUnprintable, type Path } from "@cloister/model";
import type { Remedy } from "../answer/expected.ts";
import type { Rendering } from "./rendering.ts";

/** What to write into the topology, ready to be copied, each with the place that it belongs to. */
export function remedyLines(
  remedies: readonly Remedy[],
  { style }: Pick<Rendering, "style">,
): readonly string[] {
  return remedies.flatMap(({ says, under, yaml }, index) => [
    "",
    style.strong(
      `${index === 0 ? "To mend it, add" : "And add"} under ${escapeUnprintable(pathText(under))}:`,
    ),
    ...[`# ${says}`, ...yaml.trimEnd().split("\n")].map((line) => `  ${escapeUnprintable(line)}`),
  ]);
}

/** `accounts.x.grants`. */
export function pathText(path: Path): string {
  return path.join(".");
}
