import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import type { Topology } from "../../topology/topology.ts";
import { declarations, type Entry } from "./declarations.ts";
import { directoryOf, type Found } from "./directory.ts";
import { isWord, type Word } from "./reference-words.ts";

/** Finds what a reference means that is written outside every account: on the command line, under `expect`. */
export type FindAnywhere = (allowed: readonly Word[], text: string, at: Path) => Found;

/**
 * References in full (`x:subnet/main/private-1`), or any shorter form that means one thing in the whole
 * topology (`private-1`, `subnet/private-1`, `x:private-1`). `dropped` are the paths that were left out as invalid.
 */
export function findAnywhere(topology: Topology, dropped: readonly Path[]): FindAnywhere {
  const directory = directoryOf(topology, dropped);
  const accounts = Object.keys(topology.accounts);
  // Made at the first short form: most references are written in full.
  let byLastName: ReadonlyMap<string, readonly Entry[]> | undefined;
  return (allowed, text, at) => {
    const colon = text.indexOf(":");
    const account = colon < 0 ? undefined : text.slice(0, colon);
    const parts = text.slice(colon + 1).split("/");
    byLastName ??= indexOf(topology);
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
    return directory.find(allowed, text, { account: account ?? accounts[0] ?? "", at });
  };
}

function indexOf(topology: Topology): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of declarations(topology)) {
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
    message: `\`${text}\` can mean several things.`,
    at,
    related: entries.slice(0, 8).map((entry) => ({ at: entry.at, message: fullForm(entry) })),
    help: `Write one of ${entries
      .slice(0, 8)
      .map((entry) => `\`${fullForm(entry)}\``)
      .join(", ")}${entries.length > 8 ? ", …" : ""}.`,
  };
}

/** How a reference to it is written from anywhere. */
export function fullForm({
  account,
  word,
  names,
}: Pick<Entry, "account" | "word" | "names">): string {
  return `${account}:${word}/${names.join("/")}`;
}
