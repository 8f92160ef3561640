import { madeIdsIn } from "./made-id.ts";

/** `arn`, partition, service, Region, account, and the rest, which may hold colons. Undefined: it is no ARN. */
export function arnParts(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  const madeIds = madeIdsIn(text);
  let from = 0;
  for (let at = 0; at < text.length && parts.length < 5; at++) {
    // The name of a resource of the plan may hold colons too.
    const madeId = madeIds.find(({ start }) => start === at);
    if (madeId !== undefined) at = madeId.end - 1;
    else if (text[at] === ":") {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return parts.length === 5 ? [...parts, text.slice(from)] : undefined;
}
