import { or, say, sentences, type Text } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { guess, suggestionOf } from "../../diagnostics/did-you-mean.ts";
import type { Entry } from "./declarations.ts";
import { fullForm } from "./full-form.ts";
import { belongsHere } from "./directory.ts";
import { isWord, words, type Word } from "./reference-words.ts";
import { setTo } from "./set-to.ts";
import { someOf } from "./some-of.ts";

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
    if (isWritten && !allowed.includes(first)) return finding(belongsHere(allowed, text), fitting);
    const sought = isWritten ? [first] : allowed;
    const names = isWritten ? rest : parts;
    const near = entriesOf(sought, account);
    const known = near.length > 0 ? near : fitting;
    const lead = text.slice(0, text.length - names.join("/").length);
    const meant = suggestion({ names, lead }, near, fitting);
    return {
      ...finding(
        sentences(thereIsNo(sought, names.join("/"), account), meant && suggestionOf(meant.shown)),
        known,
      ),
      ...setTo(at, meant?.right),
    };

    function finding(message: Text, listed: readonly Entry[]): Finding {
      return { code: "reference/unknown", severity: "error", message, at, help: helpOf(listed) };
    }
  };

  /** The same name elsewhere; else the likeliest of those that are near; else of all that fit. */
  function suggestion(
    { names, lead }: { readonly names: readonly string[]; readonly lead: string },
    near: readonly Entry[],
    fitting: readonly Entry[],
  ): { readonly shown: string; readonly right: string | undefined } | undefined {
    const name = names.at(-1) ?? "";
    if (comparisons >= mostComparisons) return undefined;
    comparisons += fitting.length;
    const same = namesakes(name, [...near, ...fitting]);
    const [first] = same;
    if (first !== undefined)
      return { shown: fullForm(first), right: same.length === 1 ? fullForm(first) : undefined };
    const [meant] = [near, fitting].flatMap((some) => guess(name, some.map(lastName)) ?? []);
    if (meant === undefined) return undefined;
    const isNear = near.some((entry) => lastName(entry) === meant.candidate);
    const [inner, another] = namesakes(meant.candidate, isNear ? near : fitting);
    if (inner === undefined) return undefined;
    const isShort = names.length === 1 && isNear;
    return {
      shown: isShort ? meant.candidate : fullForm(inner),
      right:
        meant.isCertain && another === undefined
          ? isShort
            ? lead + meant.candidate
            : fullForm(inner)
          : undefined,
    };
  }
}

function namesakes(name: string, entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)].filter((entry) => lastName(entry) === name);
}

function lastName({ names }: Entry): string {
  return names.at(-1) ?? "";
}

function thereIsNo(sought: readonly Word[], name: string, account: string | undefined): Text {
  if (sought.length > 3) {
    return account === undefined
      ? say("There is nothing called `{{name}}`.", { name })
      : say("There is nothing called `{{name}}` of account `{{account}}`.", { name, account });
  }
  const kinds = or(sought.map((word) => words[word].noun));
  return account === undefined
    ? say("There is no {{kinds}} `{{name}}`.", { kinds, name })
    : say("There is no {{kinds}} `{{name}}` of account `{{account}}`.", { kinds, name, account });
}

function helpOf(entries: readonly Entry[]): Text {
  return entries.length === 0
    ? say("The topology declares none.")
    : say("Known here: {{names}}.", { names: someOf(entries.map(fullForm)) });
}
