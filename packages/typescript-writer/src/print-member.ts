import type { Member, Operand } from "./code.ts";
import { displayWidth } from "./display-width.ts";
import { flatText, memberTail } from "./flat-text.ts";
import { endColumn, LINE_WIDTH, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import type { Printer } from "./printer.ts";

/** Members on one line, or those that do not fit on the next. */
export function printMember(code: Member, place: Place, printer: Printer): string {
  const flat = flatText(code, roomIn(place), printer.names);
  if (flat !== undefined) return flat;
  const { depth, column, after } = place;
  const base = unbrokenBase(code);
  if (base === code) {
    const tail = memberTail(code.name);
    const target = { ...place, after: place.after + displayWidth(tail) };
    return printOperand(code.target, target, printer) + tail;
  }
  let text = printOperand(base, { depth, column, after: 0 }, printer);
  let end = endColumn(text, column);
  const units = unitsBehind(code, base);
  units.forEach((unit, index) => {
    const width = displayWidth(unit);
    if (end + width + (index === units.length - 1 ? after : 0) > LINE_WIDTH) {
      text += `\n${margin(depth + 1)}`;
      end = 2 * (depth + 1);
    }
    text += unit;
    end += width;
  });
  return text;
}

/** The part of the members behind which the formatter may first break the line; maybe all of it. */
export function unbrokenBase(code: Member): Operand {
  // It never breaks `name.name`.
  if (isName(code.target)) return code;
  let base: Operand = code;
  for (let next: Operand = code; next.kind === "member"; next = next.target) {
    if (!isIndex(next)) base = next.target;
  }
  return base;
}

/** The operand as it stands before a dot or an argument list. */
export function printOperand(code: Operand, place: Place, printer: Printer): string {
  if (code.kind !== "cast") return printer.print(code, place);
  const { depth, column, after } = place;
  return `(${printer.print(code, { depth, column: column + 1, after: after + 1 })})`;
}

/** The members behind the base, an index together with the member before it. */
function unitsBehind(code: Member, base: Operand): readonly string[] {
  const units: string[] = [];
  let indexes = "";
  for (let next: Operand = code; next.kind === "member" && next !== base; next = next.target) {
    const tail = memberTail(next.name) + indexes;
    if (isIndex(next)) indexes = tail;
    else {
      units.unshift(tail);
      indexes = "";
    }
  }
  return units;
}

function isIndex(code: Member): boolean {
  return memberTail(code.name).startsWith("[");
}

function isName(code: Operand): boolean {
  return code.kind === "imported" || (code.kind === "raw" && code.text !== "this");
}
