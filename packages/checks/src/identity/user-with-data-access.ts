import type { Path, Statement } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { usersNamedByOwners } from "./users-named-by-owners.ts";

export const userWithDataAccess: Check = {
  code: "identity/user-with-data-access",
  rules: ["IAM-008"],
  severity: "warning",
  summary: "Data is granted to roles, not to users with long-term credentials.",

  *run(subject) {
    const { plan } = subject;
    const places = new Map<string, Path[]>();
    const names = new Map<string, string>();
    const add = (user: string, name: string, at: Path): void => {
      names.set(user, names.get(user) ?? name);
      const known = places.get(user);
      if (known === undefined) places.set(user, [at]);
      else known.push(at);
    };
    for (const { principal, policy, at } of resourcesOf(plan, "attachment")) {
      if (principal.kind !== "user") continue;
      const user = targetOf(plan, principal);
      const isData =
        "arn" in policy
          ? user.existing === undefined && opensData.test(policy.arn)
          : targetOf(plan, policy).document.statements.some(isOfData);
      if (isData) add(user.id, user.name, at);
    }
    for (const { user, name, at } of usersNamedByOwners(subject)) add(user, name, at);
    for (const [user, [first, ...others]] of places) {
      if (first === undefined) continue;
      yield {
        at: first,
        message: say(
          "Data is granted to the IAM user `{{user}}`, whose credentials are long-term ones.",
          { user: names.get(user) ?? "" },
        ),
        related: others.map((at) => ({ at, message: say("granted here too") })),
        help: say(
          "Grant it to a role that the user may assume: `trust: { principal: user/{{user}}, mfa: true }`. Its credentials last for hours.",
          { user: user.slice(user.lastIndexOf("/") + 1) },
        ),
      };
    }
  },
};

/** AWS managed policies that read data, whatever else they do. */
const opensData =
  /:iam::aws:policy\/(?:.*\/)?(?:AdministratorAccess|PowerUserAccess|ReadOnlyAccess|Amazon(?:S3|Athena|Redshift|DynamoDB|SageMaker)\w*|AWSGlue\w*|AWSLakeFormationDataAdmin)$/;

const dataServices: ReadonlySet<string> = new Set(["*", "s3", "athena", "glue", "lakeformation"]);

function isOfData({ effect, actions, notActions }: Statement): boolean {
  if (effect === "Deny") return false;
  if (actions === undefined) return notActions !== undefined;
  return actions.some((action) => dataServices.has(action.split(":")[0]?.toLowerCase() ?? ""));
}
