interface Describable {
  readonly description?: string | undefined;
}

/** A description as AWS would hold it: an empty one is none. */
export function descriptionOf({ description }: Describable): string | undefined {
  return description === "" ? undefined : description;
}

/** The description of what AWS keeps none of: it stays in the generated code. */
export function described(input: Describable): { readonly description?: string } {
  return describedAs(input, "description");
}

/** The description under the name that a resource has for it, or nothing. */
export function describedAs<const Property extends string>(
  input: Describable,
  property: Property,
): { readonly [P in Property]?: string } {
  const description = descriptionOf(input);
  const found: { [P in Property]?: string } = {};
  if (description !== undefined) found[property] = description;
  return found;
}
