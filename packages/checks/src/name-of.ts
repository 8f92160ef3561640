/** The topology's own name for a thing: the last part of its id. */
export function nameOf({ id }: { readonly id: string }): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
