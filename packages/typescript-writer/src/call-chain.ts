import { isList } from "./code.ts";
import type { Argument, Call, Operand } from "./code.ts";
import { memberTail, nameText } from "./flat-text.ts";
import { displayWidth } from "./display-width.ts";
import type { ImportNames } from "./import-names.ts";

/** A call with what leads to it, `base.a(x).b(y)`, cut where the formatter may cut it. */
export interface CallChain {
  readonly base: Operand;
  /** What stays on the line of the base. */
  readonly head: readonly Link[];
  /** What gets lines of its own if the chain is broken up: each is some members and a call. */
  readonly groups: readonly (readonly Link[])[];
}

/** A member by its name or index, or a call by its arguments. */
export type Link = string | number | readonly Argument[];

/** The chain that ends with the call. Without groups the formatter never breaks it up. */
export function callChain(code: Call, names: ImportNames): CallChain {
  const links: Link[] = [];
  let base: Operand = code;
  for (;;) {
    if (base.kind === "member") {
      links.unshift(base.name);
      base = base.target;
    } else if (base.kind === "call" && isChained(base.callee)) {
      links.unshift(base.args);
      base = base.callee;
    } else break;
  }
  const start = headLength(base, links);
  const groups = groupsOf(links.slice(start));
  const head = links.slice(0, start);
  const kept = isMerged(base, head, groups, names) ? 2 : 1;
  if (groups.length <= kept) return { base, head: links, groups: [] };
  return {
    base,
    head: [...head, ...groups.slice(0, kept - 1).flat()],
    groups: groups.slice(kept - 1),
  };
}

/** Whether the call is one on the result of another. */
export function hasInnerCall(code: Call): boolean {
  let callee: Operand = code.callee;
  while (callee.kind === "member") callee = callee.target;
  return code.kind === "call" && callee.kind === "call";
}

/** The columns of the links up to the first place where the formatter may break the line. */
export function widthBehind(links: readonly Link[], after: number): number {
  let width = after;
  for (const link of links) {
    if (!isList(link)) width += displayWidth(memberTail(link));
    else if (link.length > 0) return width - after + 1;
    else width += 2;
  }
  return width;
}

function isChained(callee: Operand): boolean {
  return callee.kind === "member" || callee.kind === "call";
}

/** How many links stay with the base: calls of it, indexes, and all members but the last. */
function headLength(base: Operand, links: readonly Link[]): number {
  let length = links.findIndex((link) => typeof link === "string");
  if (length < 0) return links.length;
  if (base.kind === "call") return length;
  while (!isCall(links[length]) && !isCall(links[length + 1])) length++;
  return length;
}

function isCall(link: Link | undefined): boolean {
  return typeof link === "object";
}

function groupsOf(links: readonly Link[]): Link[][] {
  const groups: Link[][] = [];
  let current: Link[] = [];
  let isCalled = false;
  for (const link of links) {
    if (typeof link === "string" && isCalled) {
      groups.push(current);
      current = [];
      isCalled = false;
    }
    if (typeof link === "object") isCalled = true;
    current.push(link);
  }
  return [...groups, current];
}

/** Whether the first call belongs to the base: that of `this`, or of what looks like a class. */
function isMerged(
  base: Operand,
  head: readonly Link[],
  groups: readonly (readonly Link[])[],
  names: ImportNames,
): boolean {
  const isIndexed = typeof groups[0]?.[0] === "number";
  const last = head.at(-1);
  if (last !== undefined) return typeof last === "string" && (isIndexed || isFactory(last));
  if (base.kind !== "raw" && base.kind !== "imported") return false;
  const name = nameText(base, "value", names);
  return name === "this" || isIndexed || isFactory(name);
}

function isFactory(name: string): boolean {
  return /^[A-Z]|^[$_]+$/.test(name);
}
