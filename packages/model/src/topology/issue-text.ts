import type { Text } from "@cloister/texts";

const mark = "text:";

/** What a schema says of a value. */
interface OwnIssue {
  readonly text: Text;
  /** What was certainly meant by it. */
  readonly meant?: string;
}

/** A text as the message of an issue: the schema library takes strings only, and `issueIn` gives it back. */
export function asMessage(text: Text, meant?: string): string {
  const issue: OwnIssue = { text, ...(meant === undefined ? {} : { meant }) };
  return mark + JSON.stringify(issue);
}

/** What the schema says of its own; undefined for a message of the library. */
export function issueIn(message: string): OwnIssue | undefined {
  if (!message.startsWith(mark)) return undefined;
  const issue: unknown = JSON.parse(message.slice(mark.length));
  return isOwn(issue) ? issue : undefined;
}

/** Only `asMessage` writes the mark. */
function isOwn(issue: unknown): issue is OwnIssue {
  return typeof issue === "object" && issue !== null;
}
