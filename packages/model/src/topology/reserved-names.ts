import { say } from "@cloister/texts";
import type { Finding, Path } from "../diagnostics/diagnostic.ts";
import type { Node } from "../document/node.ts";

/** The schema would pass over `__proto__` in silence, because objects cannot hold it safely. */
export function reservedNames(root: Node): Iterable<Finding> {
  return namesIn(root, []);
}

function* namesIn(node: Node, path: Path): Iterable<Finding> {
  if (node.type === "scalar") return;
  if (node.type === "sequence") {
    for (const [index, item] of node.items.entries())
      if (item.type !== "scalar") yield* namesIn(item, [...path, index]);
    return;
  }
  for (const [key, { value }] of node.entries) {
    if (key === "__proto__") {
      yield {
        code: "language/invalid-name",
        severity: "error",
        message: say("`__proto__` has a meaning of its own in JavaScript and cannot be a name."),
        at: [...path, key],
        part: "key",
        help: say("Choose another name."),
      };
    } else if (value.type !== "scalar") {
      yield* namesIn(value, [...path, key]);
    }
  }
}
