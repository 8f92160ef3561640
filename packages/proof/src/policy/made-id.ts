/**
 * Ids that AWS makes when it creates a resource (a VPC's, an endpoint's, a key's) are not known before.
 * In policies, ARNs and condition keys a text stands for them, made of characters for private use, so that
 * equal texts are equal ids, wildcards match them, and a literal id that could be theirs stays unknown.
 */
const open = "\uE000";
const middle = "\uE001";
const close = "\uE002";

/** The id that AWS will make for a resource of the plan. `form` is how such ids begin: `vpc-`, `vpce-`, ``. */
export function madeId(resource: string, form: string): string {
  return `${open}${form}${middle}${resource}${close}`;
}

/** Whether there is an id in the text that AWS has not made yet. */
export function holdsMadeId(text: string): boolean {
  return text.includes(open);
}

export interface MadeId {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** The plan's id of the resource. */
  readonly resource: string;
}

/** The made ids in a text, in order. */
export function madeIdsIn(text: string): readonly MadeId[] {
  if (!holdsMadeId(text)) return [];
  return [...text.matchAll(/\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[1] ?? "",
    resource: match[2] ?? "",
  }));
}
