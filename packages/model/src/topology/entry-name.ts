import { say, type Text } from "@cloister/texts";

const forbiddenInNames = /[\p{Cc}\p{Zl}\p{Zp}/:]/u;

/** Why a text cannot be a name of the user's own, as a sentence; undefined when it can. */
export function entryNameProblem(name: string): Text | undefined {
  if (name === "") return say("A name must not be empty.");
  if (name !== name.trim())
    return say("The name `{{name}}` begins or ends with a blank.", { name });
  if (name.length > 255) return say("A name has at most 255 characters.");
  return forbiddenInNames.test(name)
    ? say(
        "The name `{{name}}` contains a character that separates references (`/`, `:`) or a control character.",
        { name },
      )
    : undefined;
}
