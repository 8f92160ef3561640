import { say, verbatim } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import type { Topology } from "../../topology/topology.ts";
import { declarations, type Entry } from "./declarations.ts";
import { directoryOf, type Found } from "./directory.ts";
import { fullForm } from "./full-form.ts";
import { isWord, words, type Word } from "./reference-words.ts";
import { someOf } from "./some-of.ts";
import { unknownAnywhere } from "./unknown-anywhere.ts";

/** Finds what a reference means that is written outside every account: on the command line, under `expect`. */
export type FindAnywhere = (allowed: readonly Word[], text: string, at: Path) => Found;

/**
 * References in full (`x:subnet/main/private-1`), or any shorter form that means one thing in the whole
 * topology (`private-1`, `subnet/private-1`, `x:private-1`). `dropped` are the paths that were left out as invalid.
 */
export function findAnywhere(topology: Topology, dropped: readonly Path[]): FindAnywhere {
  const directory = directoryOf(topology, dropped);
  const accounts = Object.keys(topology.accounts);
  const entries = [...declarations(topology)];
  const byLastName = indexOf(entries);
  const droppedByName = byName(dropped);
  const unknown = unknownAnywhere(entries);
  return (allowed, text, at) => {
    const colon = text.indexOf(":");
    const account = colon < 0 ? undefined : text.slice(0, colon);
    const parts = text.slice(colon + 1).split("/");
    const known = byLastName.get(parts.at(-1) ?? "") ?? [];
    const meant = known.filter(
      (entry) =>
        (account === undefined || entry.account === account) &&
        allowed.includes(entry.word) &&
        isMeant(entry, parts),
    );
    const complete = meant.filter((entry) => isComplete(entry, parts));
    const [only, another] = complete.length > 0 ? complete : meant;
    if (only !== undefined && another === undefined) return { entry: only };
    if (only !== undefined) return { finding: ambiguous(text, meant, at) };
    const found = directory.find(allowed, text, { account: account ?? accounts[0] ?? "", at });
    const isOfAccount = account === undefined || Object.hasOwn(topology.accounts, account);
    if (!("finding" in found) || !isOfAccount) return found;
    const leftOut = droppedByName.get(parts.at(-1) ?? "") ?? [];
    return leftOut.some((path) => mayBe(path, allowed, account))
      ? { dropped: true }
      : { finding: unknown({ allowed, text, account, parts, at }) };
  };
}

/** What was left out, by the name of it. */
function byName(paths: readonly Path[]): ReadonlyMap<string | number, readonly Path[]> {
  const index = new Map<string | number, Path[]>();
  for (const path of paths) {
    const name = path.at(-1) ?? "";
    const list = index.get(name);
    if (list === undefined) index.set(name, [path]);
    else list.push(path);
  }
  return index;
}

/** Whether what was left out at a path is of these kinds and of this account. */
function mayBe(path: Path, allowed: readonly Word[], account: string | undefined): boolean {
  const [, owner] = path;
  return (
    (account === undefined || owner === account) &&
    allowed.some(
      (word) =>
        path.length === 2 + 2 * words[word].sections.length &&
        path.at(-2) === words[word].sections.at(-1),
    )
  );
}

function indexOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.names.at(-1) ?? "";
    const list = index.get(name);
    if (list === undefined) index.set(name, [entry]);
    else list.push(entry);
  }
  return index;
}

function isMeant({ word, names }: Entry, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  return endsWith(names, parts) || (isWord(first) && first === word && endsWith(names, rest));
}

/** Written with every name: a subnet called like another's VPC and subnet together does not hide it. */
function isComplete({ word, names }: Entry, parts: readonly string[]): boolean {
  return parts.length === names.length + 1 ? parts[0] === word : parts.length === names.length;
}

function endsWith(names: readonly string[], end: readonly string[]): boolean {
  return (
    end.length > 0 &&
    end.length <= names.length &&
    end.every((part, index) => part === names[names.length - end.length + index])
  );
}

function ambiguous(text: string, entries: readonly Entry[], at: Path): Finding {
  return {
    code: "reference/ambiguous",
    severity: "error",
    message: say("`{{text}}` can mean several things.", { text }),
    at,
    related: entries
      .slice(0, 8)
      .map((entry) => ({ at: entry.at, message: verbatim(fullForm(entry)) })),
    help: say("Write one of {{forms}}.", { forms: someOf(entries.map(fullForm)) }),
  };
}
