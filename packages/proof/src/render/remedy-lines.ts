import { escapeUnprintable, type Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Remedy } from "../answer/expected.ts";
import { type Rendering, wordsIn } from "./rendering.ts";

/** What to write into the topology, ready to be copied, each with the place that it belongs to. */
export function remedyLines(
  remedies: readonly Remedy[],
  rendering: Pick<Rendering, "style" | "language">,
): readonly string[] {
  const { style } = rendering;
  const words = wordsIn(rendering);
  return remedies.flatMap(({ says, under, yaml }, index) => [
    "",
    style.strong(
      escapeUnprintable(
        words(
          index === 0
            ? say("To mend it, add under {{place}}:", { place: pathText(under) })
            : say("And add under {{place}}:", { place: pathText(under) }),
        ),
      ),
    ),
    ...[`# ${words(says)}`, ...yaml.trimEnd().split("\n")].map(
      (line) => `  ${escapeUnprintable(line)}`,
    ),
  ]);
}

/** `accounts.x.grants`. */
export function pathText(path: Path): string {
  return path.join(".");
}
