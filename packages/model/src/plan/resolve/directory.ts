import { opening, or, say, sentences, type Text } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { certain, guess, suggestionOf, type Guess } from "../../diagnostics/did-you-mean.ts";
import type { Topology } from "../../topology/topology.ts";
import { declarations, type Entry } from "./declarations.ts";
import { candidatesOf, isWord, pathOf, words, type Word } from "./reference-words.ts";
import { setTo } from "./set-to.ts";
import { someOf } from "./some-of.ts";

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
  function closest(name: string, names: readonly string[]): Guess | undefined {
    if (comparisons >= mostComparisons) return undefined;
    comparisons += names.length;
    return guess(name, names);
  }

  const accountNames = Object.keys(topology.accounts);

  function find(allowed: readonly Word[], text: string, origin: Origin): Found {
    const colon = text.indexOf(":");
    const account = colon < 0 ? origin.account : text.slice(0, colon);
    if (!Object.hasOwn(topology.accounts, account)) {
      if (wasDropped(["accounts", account])) return { dropped: true };
      const meant = closest(account, accountNames);
      const right = certain(meant);
      return unknown(origin, {
        message: sentences(
          say("`{{account}}` is not an account of this topology.", { account }),
          suggestionOf(meant),
        ),
        help: say(
          "Its accounts are {{accounts}}. Declare it there; if another file declares it, name that file on the command line too.",
          { accounts: someOf(accountNames) },
        ),
        ...setTo(origin.at, right === undefined ? undefined : right + text.slice(colon)),
      });
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
    if (isWord(first) && !allowed.includes(first) && parts.length > 1) {
      return unknown(origin, {
        message: belongsHere(allowed, text),
        help: say("Write {{forms}}.", { forms: or(formsOf(allowed)) }),
      });
    }
    const name = parts.at(-1) ?? "";
    namesInScope ??= scopeNames(entries.values());
    const scopes = namesInScope;
    const names = allowed.flatMap((word) => {
      const outer =
        words[word].sections[0] === "vpcs" && word !== "vpc" ? (vpc ?? parts.at(-2)) : undefined;
      return scopes.get(scopeOf(account, word, outer)) ?? [];
    });
    const kinds = or(allowed.map((word) => words[word].noun));
    const written = parts.join("/");
    const meant = closest(name, names);
    const right = certain(meant);
    return unknown(origin, {
      message: sentences(
        account === origin.account
          ? say("There is no {{kinds}} `{{name}}`.", { kinds, name: written })
          : say("There is no {{kinds}} `{{name}}` of account `{{account}}`.", {
              kinds,
              name: written,
              account,
            }),
        suggestionOf(meant),
      ),
      help:
        names.length > 0
          ? say("Known here: {{names}}.", { names: someOf(names) })
          : candidates.length === 0
            ? say("Write {{forms}}.", { forms: or(formsOf(allowed)) })
            : say("Declare it under {{sections}} of account `{{account}}`.", {
                sections: or(
                  sectionsOf(account, isWord(first) ? candidates.slice(0, 1) : candidates),
                ),
                account,
              }),
      ...setTo(
        origin.at,
        right === undefined ? undefined : corrected(allowed, { text, name, right }, origin),
      ),
    });
  }

  /** The reference with its last name put right, the rest as it is written; undefined if that means nothing either. */
  function corrected(
    allowed: readonly Word[],
    { text, name, right }: { readonly text: string; readonly name: string; readonly right: string },
    { account, vpc }: Origin,
  ): string | undefined {
    const whole = text.slice(0, text.length - name.length) + right;
    const colon = whole.indexOf(":");
    const owner = colon < 0 ? account : whole.slice(0, colon);
    const parts = whole.slice(colon + 1).split("/");
    const isThere = candidatesOf(allowed, parts, owner === account ? vpc : undefined).some(
      ({ word, names }) => entries.has(keyOf(owner, word, names)),
    );
    return isThere ? whole : undefined;
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

function unknown({ at }: Origin, said: Pick<Finding, "message" | "help" | "fix">): Found {
  return { finding: { code: "reference/unknown", severity: "error", at, ...said } };
}

/** For a reference to something of another kind. */
export function belongsHere(allowed: readonly Word[], text: string): Text {
  const kinds = or(allowed.map((word) => words[word].article));
  return opening(say("{{kinds}} belongs here, not `{{text}}`.", { kinds, text }));
}

/** How a reference to each kind is written: `subnet/VPC/NAME`. */
function formsOf(allowed: readonly Word[]): readonly string[] {
  return allowed.map((word) => {
    const outer = words[word].sections.slice(0, -1).map((section) => section.slice(0, -1));
    return `\`${[word, ...outer.map((name) => name.toUpperCase()), "NAME"].join("/")}\``;
  });
}

/** The sections that would hold the readings of a reference: `vpcs.main.subnets`. */
function sectionsOf(
  account: string,
  candidates: readonly { readonly word: Word; readonly names: readonly string[] }[],
): readonly string[] {
  const paths = candidates.map(({ word, names }) =>
    pathOf(account, word, names).slice(2, -1).join("."),
  );
  return [...new Set(paths)].map((path) => `\`${path}\``);
}

function keyOf(account: string, word: Word, names: readonly string[]): string {
  return `${account}:${word}/${names.join("/")}`;
}
