import { say, sentences } from "@cloister/texts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { suggest } from "../diagnostics/did-you-mean.ts";
import type { Span } from "../source/span.ts";
import { maximumDepth, type Node } from "./node.ts";
import { tooDeep } from "./yaml-structure.ts";

/** The anchors of one file in the order of reading, and how much the aliases to them have added. */
export interface Aliases {
  /** An anchor whose value is still being read is open: an alias to it from inside would never end. */
  readonly anchors: Map<string, Node | "open">;
  readonly sizes: Map<Node, Size>;
  aliasedNodes: number;
  unknownAliases: number;
}

/** Of a node with its aliases written out. */
interface Size {
  readonly nodes: number;
  /** Collections inside collections; 0 for a scalar. */
  readonly levels: number;
}

/** So many nodes may a file gain by aliases, since everything later walks the tree as if written out. */
const mostAliasedNodes = 100_000;

/** Each looks at every anchor, so a file full of both must not ask for all. */
const mostSuggestions = 20;

/** For the start of a file. */
export function newAliases(): Aliases {
  return { anchors: new Map(), sizes: new Map(), aliasedNodes: 0, unknownAliases: 0 };
}

/** Remembers what an anchor stands for, once its value is read. */
export function closeAnchor(aliases: Aliases, name: string, node: Node): void {
  aliases.sizes.set(node, measure(aliases, node));
  aliases.anchors.set(name, node);
}

/** Only anchored nodes are shared, and those inside are measured before those outside, so every node is visited once. */
function measure(aliases: Aliases, node: Node): Size {
  const known = aliases.sizes.get(node);
  if (known !== undefined) return known;
  if (node.type === "scalar") return { nodes: 1, levels: 0 };
  let nodes = 1;
  let levels = 0;
  const children = node.type === "sequence" ? node.items : valuesOf(node);
  for (const child of children) {
    const size = measure(aliases, child);
    nodes += size.nodes;
    levels = Math.max(levels, size.levels);
  }
  return { nodes, levels: levels + 1 };
}

function* valuesOf(map: Extract<Node, { type: "map" }>): Iterable<Node> {
  for (const { value } of map.entries.values()) yield value;
}

export interface ResolvedAlias {
  readonly target: Node | undefined;
  readonly problem: Diagnostic | undefined;
}

export interface WrittenAlias {
  readonly name: string;
  readonly at: Span;
  readonly depth: number;
}

/** The node that an alias at this depth stands for, shared with its anchor; or why it cannot be had. */
export function resolveAlias(aliases: Aliases, { name, at, depth }: WrittenAlias): ResolvedAlias {
  const target = aliases.anchors.get(name);
  if (target === "open") return refused(aliasInsideItself(at, name));
  if (target === undefined) {
    aliases.unknownAliases += 1;
    const known = aliases.unknownAliases > mostSuggestions ? [] : aliases.anchors.keys();
    return refused(aliasWithoutAnchor(at, name, known));
  }
  const { nodes, levels } = measure(aliases, target);
  if (depth + levels - 1 > maximumDepth) return refused(tooDeep(at.file, at.start));
  if (aliases.aliasedNodes > mostAliasedNodes) return refused(undefined);
  aliases.aliasedNodes += nodes;
  if (aliases.aliasedNodes > mostAliasedNodes) return refused(tooManyAliases(at));
  return { target, problem: undefined };
}

function refused(problem: Diagnostic | undefined): ResolvedAlias {
  return { target: undefined, problem };
}

function aliasWithoutAnchor(at: Span, name: string, known: Iterable<string>): Diagnostic {
  return {
    code: "yaml/unknown-alias",
    severity: "error",
    message: sentences(
      say("The alias `*{{name}}` has no anchor `&{{name}}` above it.", { name }),
      suggest(name, known),
    ),
    at,
    related: [],
    help: say("Write the value out. A text that starts with `*` must be quoted."),
  };
}

function aliasInsideItself(at: Span, name: string): Diagnostic {
  return {
    code: "yaml/alias-loop",
    severity: "error",
    message: say("The alias `*{{name}}` stands inside its own anchor `&{{name}}`.", { name }),
    at,
    related: [],
    help: say("Write the value out: like this it contains itself without end."),
  };
}

function tooManyAliases(at: Span): Diagnostic {
  return {
    code: "yaml/alias-bomb",
    severity: "error",
    message: say("The aliases up to here stand for more than {{count}} values.", {
      count: mostAliasedNodes,
    }),
    at,
    related: [],
    help: say("Use no aliases inside values that are aliased many times themselves."),
  };
}
