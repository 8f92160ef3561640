import { hanging, textWidth, wordsIn, wrap, type Rendering } from "@cloister/proof";
import { commas, say, verbatim } from "@cloister/texts";
import type { Difference } from "../difference.ts";
import { tones, type Row, type Section } from "./content.ts";
import { contentOf } from "./content-of.ts";

export interface DifferenceTextOptions extends Pick<Rendering, "style" | "width" | "language"> {
  /** Every resource, policy and expectation, and every reason to its end. */
  readonly isFull?: boolean;
}

/** About what a screen shows. Only where more is to be said, texts are cut short. */
const screenLines = 40;

/** A difference for a terminal, in lines; short enough for a screen unless everything is asked for. */
export function differenceText(
  difference: Difference,
  options: DifferenceTextOptions,
): readonly string[] {
  const { style, isFull = false } = options;
  const words = wordsIn(options);
  const { headline, sections } = contentOf(difference, { isFull });
  const names = verbatim(`${difference.before.name} → ${difference.after.name}`);
  const head = [
    ...wrap(words(names), options).map((line) => style.faint(line)),
    ...wrap(words(say("{{items}}", { items: commas(headline) })), options).map((line) =>
      style.strong(line),
    ),
  ];
  const whole = sections.flatMap((section) => sectionLines(section, { ...options, isCut: false }));
  if (isFull) return [...head, ...whole];
  const isCut = head.length + whole.length > screenLines;
  const isHidden = sections.some(({ rows }) => rows.some(({ isDetail }) => isDetail));
  const hint = say("`--full` lists everything, and no reason is cut short.");
  return [
    ...head,
    ...(isCut
      ? sections.flatMap((section) => sectionLines(section, { ...options, isCut }))
      : whole),
    ...(isCut || isHidden ? wrap(words(hint), options).map((line) => style.faint(line)) : []),
  ];
}

interface LineOptions extends DifferenceTextOptions {
  readonly isCut: boolean;
}

/** The title above its rows, or before the only one. */
function sectionLines({ title, rows }: Section, options: LineOptions): readonly string[] {
  const { isFull = false, style } = options;
  const name = wordsIn(options)(title);
  const shown = rows.filter(({ isDetail }) => isFull || !isDetail);
  const [only, ...more] = shown;
  if (only !== undefined && more.length === 0) return rowLines(only, options, name);
  return [style.strong(name), ...shown.flatMap((row) => rowLines(row, options))];
}

/** A row; after its section's title where it is the only one. */
function rowLines(row: Row, options: LineOptions, title = ""): readonly string[] {
  const { isCut, style } = options;
  const { mark, was, text, notes, most = Infinity } = row;
  const words = wordsIn(options);
  const sign = was === undefined ? mark : `${was}→${mark}`;
  const whole =
    title === ""
      ? hanging(`  ${sign} `, words(text), options)
      : afterTitle(`${title} ${sign} ${words(text)}`, options);
  const [first = "", ...rest] = isCut ? shortened(whole, most, options) : whole;
  const lead = title === "" ? "  " : `${title} `;
  const painted = title === "" ? lead : `${style.strong(title)} `;
  const marked = `${painted}${style.verdict(tones[mark], sign)}${first.slice(lead.length + sign.length)}`;
  const below = notes.flatMap((note) => {
    const lines = hanging(title === "" ? "      " : beyondTitle, words(note), options);
    return isCut ? shortened(lines, 1, options) : lines;
  });
  return [marked, ...rest, ...below];
}

const beyondTitle = "    ";

function afterTitle(text: string, { width, ...page }: LineOptions): readonly string[] {
  const lines = wrap(text, { ...page, width: width - beyondTitle.length });
  return lines.map((line, index) => (index === 0 ? line : `${beyondTitle}${line}`));
}

/** So many lines at most, with a sign that more was said. */
function shortened(
  lines: readonly string[],
  most: number,
  { width }: DifferenceTextOptions,
): readonly string[] {
  if (lines.length <= most) return lines;
  // A word that alone would go on in the next line is cut instead of left out.
  let line = `${lines[most - 1] ?? ""} ${(lines[most] ?? "").trim()}`;
  while (textWidth(line) > width - 1) line = line.slice(0, -1);
  return [...lines.slice(0, most - 1), `${line.trimEnd()}…`];
}
