import type { Path, Written } from "../diagnostics/diagnostic.ts";
import type { Node, ScalarNode } from "../document/node.ts";
import { isTaken } from "./known-keys.ts";

/** A value of the wrong type as one that the language takes at its place; undefined if nothing is certain. */
export function meantValue(at: Path, node: Node): Written | undefined {
  return readings(node).find((value) => isTaken(at, value));
}

function readings(node: Node): readonly Written[] {
  switch (node.type) {
    case "scalar":
      return scalarReadings(node);
    case "sequence": {
      const [only, another] = node.items;
      return only?.type === "scalar" && another === undefined ? [only.value] : [];
    }
    case "map":
      return [];
  }
}

/** As another kind of scalar, the text first: most often only quotes are missing. Then as a list of one. */
function scalarReadings({ value, source }: ScalarNode): readonly Written[] {
  if (value === null) return [];
  if (typeof value !== "string") return [source, [source], [value]];
  const truth = truthValues.get(value.toLowerCase());
  return [
    ...(truth === undefined ? [] : [truth]),
    ...(/^(?:0|[1-9]\d*)$/.test(value) ? [Number(value)] : []),
    [value],
  ];
}

// In YAML 1.1, and so in many heads, these are truth values; in YAML 1.2 most are texts.
const truthValues = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);
