/**
 * One line of a label so that Mermaid shows it as it is: no Markdown, HTML, icon, formula, comment or directive
 * can begin in it. What is left as it is means nothing in any version; all else is an entity code. Only a text that
 * holds Mermaid's own marks of such codes (`ﬂ°°35¶ß`) is drawn as the letter that they stand for.
 */
export function escapeLine(line: string): string {
  return line
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(special, entity)
    .replace(listMarker, (_: string, number: string, mark: string) => number + entity(mark))
    .replace(heading, entity)
    .replace(linkPrefix, (_: string, www: string) => `${www}${entity(".")}`);
}

/**
 * ASCII punctuation but ` '()+,-./=`, whatever is invisible, and the two letters with which Mermaid itself marks
 * entity codes. `:` as well: Mermaid cuts off what follows `style` and a colon.
 */
const special = /[!"#$%&*:;<>?@[\\\]^_`{|}~¶ﬂ\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `1. ` begins a list in Markdown. */
const listMarker = /^(\s*\d+)([.)])/;

/** So do `-` and `+`; `---` is a rule, `===` makes a heading, and four blanks are code. */
const heading = /^[-+= ]/;

/** Becomes a link by itself. */
const linkPrefix = /(www)\./gi;

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
