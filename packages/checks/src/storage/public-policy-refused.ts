import type { Path, StatementInput } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { textsOf } from "../identity/raw-statements.ts";
import { newBuckets } from "./new-buckets.ts";

export const publicPolicyRefused: Check = {
  code: "storage/public-policy-refused",
  rules: ["S3-009"],
  severity: "error",
  summary: "No bucket that blocks public access has a public policy.",

  *run({ topology }) {
    for (const { name, input, at } of newBuckets(topology)) {
      if (!input.blockPublicAccess) continue;
      for (const [index, statement] of (input.policy?.statements ?? []).entries()) {
        const everyone = everyoneIn(statement, [...at, "policy", "statements", index]);
        if (everyone === undefined) continue;
        yield {
          at: everyone,
          message: say(
            "The policy of bucket `{{bucket}}` lets everyone in, and S3 refuses such a policy where public access is blocked.",
            { bucket: name },
          ),
          help: say(
            "Name the principals, or limit the statement by a condition with fixed values, such as `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceAccount`.",
          ),
        };
      }
    }
  },
};

/** Where a statement allows something to everyone; undefined where it does not, or may not to S3. */
function everyoneIn(statement: StatementInput, at: Path): Path | undefined {
  if (statement.effect === "Deny" || !isOpen(statement)) return undefined;
  if (statement.notPrincipals !== undefined) return [...at, "notPrincipals"];
  return textsOf(statement.principals, [...at, "principals"]).find(({ text }) => text === "*")?.at;
}

/** Keys that S3 never takes for a limit of who may come in. Of others it depends on the value. */
const noLimits =
  /^(?:aws:(?:securetransport|referer|useragent|currenttime|epochtime|multifactorauthpresent)|s3:(?:prefix|delimiter|max-keys|versionid|tlsversion|authtype|signatureversion|signatureage|x-amz-acl|existingobjecttag\/.*))$/i;

/** Keys that limit who may come in by a fixed value, and not by a pattern. */
const fixedOnly = /^aws:(?:principalorgid|sourcevpce?|sourceaccount|sourceowner)$/i;

function isOpen({ conditions = {} }: StatementInput): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(
      ([key, values]) =>
        noLimits.test(key) || [values].flat().some((value) => isNoLimit(operator, key, value)),
    ),
  );
}

/** S3 takes a pattern for no limit, and neither a range of more than a 256th of all IPv4 addresses. */
function isNoLimit(operator: string, key: string, value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (/^(?:for\w+:)?stringlike(?:ifexists)?$/i.test(operator)) {
    return fixedOnly.test(key) && /[*?]/.test(value);
  }
  if (!/^(?:for\w+:)?ipaddress(?:ifexists)?$/i.test(operator)) return false;
  const [, length] = /\/(\d+)$/.exec(value) ?? [];
  return (
    /^aws:sourceip$/i.test(key) &&
    length !== undefined &&
    Number(length) < (value.includes(":") ? 32 : 8)
  );
}
