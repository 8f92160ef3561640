import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { suggest } from "../../diagnostics/did-you-mean.ts";
import type { Topology } from "../../topology/topology.ts";
import { declarations, type Entry } from "./declarations.ts";
import { candidatesOf, isWord, oneOf, pathOf, words, type Word } from "./reference-words.ts";

export interface Origin {
  /** The account whose block holds the reference. */
  readonly account: string;
  /** The VPC whose block holds it, where there is one: its parts need no further name. */
  readonly vpc?: string;
  /** The place of the reference itself. */
  readonly at: Path;
}

/** `entry`; or a finding to report; or neither, when the target was left out because of its own mistake. */
export type Found =
  | { readonly entry: Entry }
  | { readonly finding: Finding }
  | { readonly dropped: true };

export interface Directory {
  /** Finds what a reference means, given which words the field allows; the first is implied when none is written. */
  find(allowed: readonly Word[], text: string, origin: Origin): Found;
}

/** How many names are compared with unknown ones before no more are suggested: about a second's work. */
const mostComparisons = 100_000;

/** Everything that the topology declares, by name. `dropped` are the paths that were left out as invalid. */
export function directoryOf(topology: Topology, dropped: readonly Path[]): Directory {
  const entries = new Map<string, Entry>();
  for (const entry of declarations(topology))
    entries.set(keyOf(entry.account, entry.word, entry.names), entry);
  const droppedPaths = new Set(dropped.map((path) => JSON.stringify(path)));
  const wasDropped = (path: Path): boolean =>
    path.some((_, index) => droppedPaths.has(JSON.stringify(path.slice(0, index + 1))));

  // Made at the first unknown name: most topologies have none.
  let namesInScope: ReadonlyMap<string, readonly string[]> | undefined;

  // Every unknown name against every known one would be quadratic, and so many mistakes have one cause.
  let comparisons = 0;
  function suggestion(name: string, names: readonly string[]): string {
    if (comparisons >= mostComparisons) return "";
    comparisons += names.length;
    return suggest(name, names);
  }

  const accountNames = Object.keys(topology.accounts);

  function find(allowed: readonly Word[], text: string, origin: Origin): Found {
    const colon = text.indexOf(":");
    const account = colon < 0 ? origin.account : text.slice(0, colon);
    if (!Object.hasOwn(topology.accounts, account)) {
      if (wasDropped(["accounts", account])) return { dropped: true };
      return unknown(
        origin,
        `\`${account}\` is not an account of this topology.${suggestion(account, accountNames)}`,
        `Its accounts are ${listed(accountNames)}. Declare it there; if another file declares it, name that file on the command line too.`,
      );
    }
    const parts = (colon < 0 ? text : text.slice(colon + 1)).split("/");
    const vpc = account === origin.account ? origin.vpc : undefined;
    const candidates = candidatesOf(allowed, parts, vpc);
    for (const { word, names } of candidates) {
      const entry = entries.get(keyOf(account, word, names));
      if (entry) return { entry };
    }
    if (candidates.some(({ word, names }) => wasDropped(pathOf(account, word, names))))
      return { dropped: true };

    const [first = ""] = parts;
    const expected = allowed.map((word) => words[word].article);
    if (isWord(first) && !allowed.includes(first) && parts.length > 1) {
      return unknown(
        origin,
        `${oneOf(expected)} belongs here, not \`${text}\`.`,
        `Write ${formsOf(allowed)}.`,
      );
    }
    const name = parts.at(-1) ?? "";
    namesInScope ??= scopeNames(entries.values());
    const scopes = namesInScope;
    const names = allowed.flatMap((word) => {
      const outer =
        words[word].sections[0] === "vpcs" && word !== "vpc" ? (vpc ?? parts.at(-2)) : undefined;
      return scopes.get(scopeOf(account, word, outer)) ?? [];
    });
    const what = allowed.map((word) => words[word].article.replace(/^An? /, "")).join(" or ");
    const place = account === origin.account ? "" : ` of account \`${account}\``;
    return unknown(
      origin,
      `There is no ${what} \`${parts.join("/")}\`${place}.${suggestion(name, names)}`,
      names.length > 0
        ? `Known here: ${listed(names)}.`
        : candidates.length === 0
          ? `Write ${formsOf(allowed)}.`
          : `Declare it under ${sectionsOf(account, isWord(first) ? candidates.slice(0, 1) : candidates)} of account \`${account}\`.`,
    );
  }
  return { find };
}

/** The names that a misspelt one may have meant: of one kind, in one account and, inside a VPC, of that VPC. */
function scopeNames(entries: Iterable<Entry>): ReadonlyMap<string, readonly string[]> {
  const scopes = new Map<string, string[]>();
  for (const { account, word, names } of entries) {
    const scope = scopeOf(
      account,
      word,
      word === "table" || names.length < 2 ? undefined : names[0],
    );
    const list = scopes.get(scope) ?? [];
    list.push(names.at(-1) ?? "");
    scopes.set(scope, list);
  }
  return scopes;
}

function scopeOf(account: string, word: Word, outer: string | undefined): string {
  return `${account}:${word}:${outer ?? ""}`;
}

function unknown(origin: Origin, message: string, help: string): Found {
  return {
    finding: { code: "reference/unknown", severity: "error", message, at: origin.at, help },
  };
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 8).map((name) => `\`${name}\``);
  return `${some.join(", ")}${names.length > some.length ? ", …" : ""}`;
}

/** How a reference to each kind is written: `subnet/VPC/NAME`. */
function formsOf(allowed: readonly Word[]): string {
  return allowed
    .map((word) => {
      const outer = words[word].sections.slice(0, -1).map((section) => section.slice(0, -1));
      return `\`${[word, ...outer.map((name) => name.toUpperCase()), "NAME"].join("/")}\``;
    })
    .join(" or ");
}

/** The sections that would hold the readings of a reference: `vpcs.main.subnets`. */
function sectionsOf(
  account: string,
  candidates: readonly { readonly word: Word; readonly names: readonly string[] }[],
): string {
  const paths = candidates.map(({ word, names }) =>
    pathOf(account, word, names).slice(2, -1).join("."),
  );
  return [...new Set(paths)].map((path) => `\`${path}\``).join(" or ");
}

function keyOf(account: string, word: Word, names: readonly string[]): string {
  return `${account}:${word}/${names.join("/")}`;
}
