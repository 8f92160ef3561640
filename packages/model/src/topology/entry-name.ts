const forbiddenInNames = /[\p{Cc}\p{Zl}\p{Zp}/:]/u;

/** Why a text cannot be a name of the user's own, as a sentence; undefined when it can. */
export function entryNameProblem(name: string): string | undefined {
  if (name === "") return "A name must not be empty.";
  if (name !== name.trim()) return `The name \`${name}\` begins or ends with a blank.`;
  if (name.length > 255) return "A name has at most 255 characters.";
  return forbiddenInNames.test(name)
    ? `The name \`${name}\` contains a character that separates references (\`/\`, \`:\`) or a control character.`
    : undefined;
}
