import { isList, isNode } from "./code.ts";
import type { Arrow } from "./code.ts";
import { displayWidth } from "./display-width.ts";
import { arrowHead, flatText } from "./flat-text.ts";
import { lineAt, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import { brokenList } from "./print-list.ts";
import { printObject } from "./print-object.ts";
import type { Printer } from "./printer.ts";

/** A function on one line, or with its body on the next unless that is a list or an object. */
export function printArrow(code: Arrow, place: Place, printer: Printer): string {
  const flat = flatText(code, roomIn(place), printer.names);
  if (flat !== undefined) return flat;
  const { depth, after } = place;
  const head = arrowHead(code, printer.names);
  return (
    bracketedBody(code, head, depth, printer) ??
    `${head}\n${margin(depth + 1)}${printer.print(code.body, lineAt(depth + 1, after))}`
  );
}

/**
 * A function that is the last argument, in `room` columns behind the others, if the formatter leaves
 * it on their line and breaks only inside it.
 */
export function huggedArrow(
  code: Arrow,
  depth: number,
  room: number,
  printer: Printer,
): string | undefined {
  const head = arrowHead(code, printer.names);
  const left = room - displayWidth(head);
  const { body } = code;
  if (left < 0) return undefined;
  if (isNode(body) && body.kind === "call") {
    const inner = printer.print(body, lineAt(depth + 1, 1));
    return `${head}\n${margin(depth + 1)}${inner},\n${margin(depth)}`;
  }
  const bracket = isList(body) ? " [" : " ({";
  return left < bracket.length ? undefined : bracketedBody(code, head, depth, printer);
}

function bracketedBody(
  { body }: Arrow,
  head: string,
  depth: number,
  printer: Printer,
): string | undefined {
  if (isList(body)) {
    return body.length === 0 ? undefined : `${head} ${brokenList(body, depth, printer)}`;
  }
  if (!isNode(body) || body.kind !== "object" || body.fields.length === 0) return undefined;
  return `${head} (${printObject(body, depth, printer)})`;
}
