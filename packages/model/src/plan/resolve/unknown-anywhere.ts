import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/did-you-mean.ts";
import type { Entry } from "./declarations.ts";
import { fullForm } from "./full-form.ts";
import { isWord, oneOf, words, type Word } from "./reference-words.ts";

/** A reference that means nothing in the whole topology. */
export interface Unmet {
  readonly allowed: readonly Word[];
  /** As it is written. */
  readonly text: string;
  /** The account that it names; absent: none. */
  readonly account: string | undefined;
  /** What follows the account. */
  readonly parts: readonly string[];
  readonly at: Path;
}

/** How many names are compared with unknown ones before no more are suggested: about a second's work. */
const mostComparisons = 100_000;

/** Says of references that they mean nothing, and what they may mean. */
export function unknownAnywhere(entries: readonly Entry[]): (unmet: Unmet) => Finding {
  let comparisons = 0;
  const found = new Map<string, readonly Entry[]>();

  function entriesOf(sought: readonly Word[], account?: string): readonly Entry[] {
    const key = `${account ?? ""}:${sought.join(" ")}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const some = entries.filter(
      (entry) =>
        sought.includes(entry.word) && (account === undefined || entry.account === account),
    );
    found.set(key, some);
    return some;
  }

  return (unmet) => {
    const { allowed, text, account, parts, at } = unmet;
    const [first = "", ...rest] = parts;
    const isWritten = isWord(first) && rest.length > 0;
    const fitting = entriesOf(allowed);
    if (isWritten && !allowed.includes(first)) {
      const expected = oneOf(allowed.map((word) => words[word].article));
      return finding(`${expected} belongs here, not \`${text}\`.`, fitting);
    }
    const sought = isWritten ? [first] : allowed;
    const names = isWritten ? rest : parts;
    const near = entriesOf(sought, account);
    const known = near.length > 0 ? near : fitting;
    const place = account === undefined ? "" : ` of account \`${account}\``;
    const what =
      sought.length > 3
        ? `nothing called \`${names.join("/")}\`${place}`
        : `no ${kindNames(sought)} \`${names.join("/")}\`${place}`;
    return finding(`There is ${what}.${suggestion(names, near, fitting)}`, known);

    function finding(message: string, listed: readonly Entry[]): Finding {
      return { code: "reference/unknown", severity: "error", message, at, help: helpOf(listed) };
    }
  };

  /** The same name elsewhere; else the likeliest of those that are near; else of all that fit. */
  function suggestion(
    names: readonly string[],
    near: readonly Entry[],
    fitting: readonly Entry[],
  ): string {
    const name = names.at(-1) ?? "";
    if (comparisons >= mostComparisons) return "";
    comparisons += fitting.length;
    const same = [...near, ...fitting].find((entry) => lastName(entry) === name);
    if (same !== undefined) return ` Did you mean \`${fullForm(same)}\`?`;
    const [inner] = [near, fitting].flatMap((some) => likeliest(name, some) ?? []);
    if (inner === undefined) return "";
    const isShort = names.length === 1 && near.includes(inner);
    return ` Did you mean \`${isShort ? lastName(inner) : fullForm(inner)}\`?`;
  }
}

function likeliest(name: string, entries: readonly Entry[]): Entry | undefined {
  const meant = didYouMean(name, entries.map(lastName));
  return entries.find((entry) => lastName(entry) === meant);
}

function lastName({ names }: Entry): string {
  return names.at(-1) ?? "";
}

/** `role or user`. */
function kindNames(sought: readonly Word[]): string {
  return sought.map((word) => words[word].article.replace(/^An? /, "")).join(" or ");
}

function helpOf(entries: readonly Entry[]): string {
  if (entries.length === 0) return "The topology declares none.";
  const some = entries.slice(0, 8).map((entry) => `\`${fullForm(entry)}\``);
  return `Known here: ${some.join(", ")}${entries.length > some.length ? ", …" : ""}.`;
}
