import type { Node } from "../src/document/node.ts";
import { readFast } from "../src/document/read-fast.ts";
import { readYaml } from "../src/document/read-yaml.ts";
import { inWords } from "./in-words.ts";

export type Verdict = "same" | "unknown" | { readonly difference: string };

/** Reads a text both ways. The fast reader may know nothing, but must never know something else. */
export function compareReaders(text: string): Verdict {
  const file = { path: "topology.yaml", text };
  const fast = readFast(file);
  if (fast === undefined) return "unknown";
  const { root, diagnostics } = readYaml(file);
  const [first] = diagnostics;
  if (first !== undefined) return { difference: `readYaml says: ${inWords(first.message) ?? ""}` };
  const difference = root === undefined ? "no root" : findDifference(fast, root, "root");
  return difference === undefined ? "same" : { difference };
}

function findDifference(one: Node, other: Node, path: string): string | undefined {
  if (one.type !== other.type) return `${path}: ${one.type} and ${other.type}`;
  if (one.file !== other.file) return `${path}: another file`;
  if (one.start !== other.start || one.end !== other.end) {
    return `${path}: ${one.start}-${one.end} and ${other.start}-${other.end}`;
  }
  if (one.type === "scalar" && other.type === "scalar") {
    if (!Object.is(one.value, other.value)) {
      return `${path}: ${JSON.stringify(one.value)} and ${JSON.stringify(other.value)}`;
    }
    return one.source === other.source ? undefined : `${path}: another source`;
  }
  if (one.type === "sequence" && other.type === "sequence") {
    if (one.items.length !== other.items.length) return `${path}: another length`;
    for (const [index, item] of one.items.entries()) {
      const counterpart = other.items[index];
      const found = counterpart && findDifference(item, counterpart, `${path}[${index}]`);
      if (found !== undefined) return found;
    }
  }
  if (one.type === "map" && other.type === "map") {
    if (JSON.stringify([...one.entries.keys()]) !== JSON.stringify([...other.entries.keys()])) {
      return `${path}: other keys`;
    }
    for (const [name, { key, value }] of one.entries) {
      const counterpart = other.entries.get(name);
      if (counterpart === undefined) return `${path}: no ${name}`;
      if (key.start !== counterpart.key.start || key.end !== counterpart.key.end) {
        return `${path}.${name}: another place of the key`;
      }
      const found = findDifference(value, counterpart.value, `${path}.${name}`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
