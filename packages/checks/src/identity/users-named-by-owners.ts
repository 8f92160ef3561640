import type { Path } from "@cloister/model";
import type { Subject } from "../check.ts";
import { accessOf } from "../grants/access.ts";
import { rawStatements, textsOf } from "./raw-statements.ts";
import { writtenAccepts } from "./written-accepts.ts";

/** Where the owner of a bucket or key lets a user in. */
export interface NamedUser {
  /** The plan's id of the user, or its ARN outside the topology. */
  readonly user: string;
  readonly name: string;
  readonly at: Path;
}

/** The users that `accepts` and the raw statements of buckets and keys name, in the order of the topology. */
export function* usersNamedByOwners(subject: Subject): Iterable<NamedUser> {
  const { topology } = subject;
  for (const { from, principals, at } of writtenAccepts(topology)) {
    for (const [item, text] of principals.entries()) {
      const found = userOf(subject, from, text);
      if (found !== undefined) yield { ...found, at: [...at, "principals", item] };
    }
  }
  for (const { statement, at, of } of rawStatements(topology)) {
    if (statement.effect === "Deny" || (of !== "bucket" && of !== "key")) continue;
    for (const { text, at: place } of textsOf(statement.principals, [...at, "principals"])) {
      const found = userOf(subject, String(at[1]), text);
      if (found !== undefined) yield { ...found, at: place };
    }
  }
}

function userOf(
  subject: Subject,
  account: string,
  text: string,
): Pick<NamedUser, "user" | "name"> | undefined {
  const { principalsByName } = accessOf(subject);
  const principal = principalsByName.get(text) ?? principalsByName.get(`${account}:${text}`);
  if (principal !== undefined) {
    const { kind, id, name } = principal.resource;
    return kind === "user" ? { user: id, name } : undefined;
  }
  const [, outside] = /(?:^|:)user\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  return outside === undefined ? undefined : { user: `${account}:${text}`, name: outside };
}
