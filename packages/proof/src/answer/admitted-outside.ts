import { say, type Text, verbatim } from "@cloister/texts";
import type { BucketPlace } from "../flow/bucket-place.ts";
import { resourceArn } from "../permission/texts.ts";
import { perWorld } from "../per-world.ts";
import { globsMeet } from "../policy/globs.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { accountOf } from "../policy/principal-naming.ts";
import { readStatement } from "../policy/read-statement.ts";
import type { Hop } from "../proof.ts";
import { allOfKind, type World } from "../world.ts";
import { objectActions } from "./object-actions.ts";

/** Whom a bucket's policy lets in that the topology does not have. */
export interface AdmittedOutside {
  /** A hop for each statement that admits somebody by name, another account, or everybody. */
  readonly admitted: readonly Hop[];
  /** Whose principals outside the topology are taken not to use what they may, a sentence each. */
  readonly assumptions: readonly Text[];
}

interface Asked {
  readonly use: "read" | "write";
  /** The objects: one key, or with `below` all that begin so. */
  readonly key: string;
  readonly below: boolean;
}

export function admittedOutside(
  world: World,
  { policy, owner, name, arn }: BucketPlace,
  { use, key, below }: Asked,
): AdmittedOutside {
  const known = arnsOf(world);
  const accounts = new Map(
    [...world.byId.values()].map(({ account, accountName }) => [account, accountName]),
  );
  const ownAssumption =
    owner === undefined
      ? []
      : [
          say(
            "Users and roles of account {{account}} that are not in this topology hold no policy that reaches bucket `{{bucket}}`.",
            { account: accounts.get(owner) ?? owner, bucket: name },
          ),
        ];
  if (policy === undefined) return { admitted: [], assumptions: ownAssumption };
  const target = `${arn}/${key}${below ? "*" : ""}`;
  const admitted: Hop[] = [];
  const whole = new Set<string>();
  for (const [index, statement] of policy.statements.entries()) {
    if (statement.effect !== "Allow" || !isAbout(statement, use) || !isOn(statement, target))
      continue;
    if (statement.notPrincipals !== undefined) {
      admitted.push(hopFor(policy, index, say("everybody but those that it names")));
      continue;
    }
    for (const principal of principalsOf(statement)) {
      const account = accountOf(principal);
      if (principal === "*") {
        const whom =
          statement.conditions === undefined
            ? say("everybody")
            : say("whoever meets its conditions, of any account");
        admitted.push(hopFor(policy, index, whom));
      } else if (account !== undefined) {
        if (!accounts.has(account))
          admitted.push(hopFor(policy, index, say("account {{account}}", { account })));
        else if (account !== owner) whole.add(account);
      } else if (!known.has(principal)) {
        admitted.push(hopFor(policy, index, verbatim(`\`${principal}\``)));
      }
    }
  }
  return {
    admitted,
    assumptions: [
      ...ownAssumption,
      ...[...whole].map((account) =>
        say(
          "Users and roles of account {{account}} that are not in this topology hold no policy that reaches bucket `{{bucket}}`, whose policy admits that account.",
          { account: accounts.get(account) ?? account, bucket: name },
        ),
      ),
    ],
  };
}

/** Whom a statement names: `*` with a condition on who it is names only those. */
export function principalsOf({ principals, conditions = {} }: PolicyStatement): readonly string[] {
  const { aws = [], service = [], federated = [] } = principals ?? {};
  const written = [...aws, ...service, ...federated];
  if (!written.includes("*")) return written;
  for (const [operator, keys] of Object.entries(conditions)) {
    const isExact = /^(?:ForAnyValue:)?(?:String|Arn)(?:Equals|Like)$/.test(operator);
    if (!isExact) continue;
    for (const [key, values] of Object.entries(keys)) {
      if (!/^aws:Principal(?:Arn|Account)$/i.test(key)) continue;
      if (values.every((value) => !/[*?$]/.test(value))) return values;
    }
  }
  return written;
}

/** The ARNs of the topology's own users and roles. */
const arnsOf = perWorld(
  (world): ReadonlySet<string> =>
    new Set([...allOfKind(world, "user"), ...allOfKind(world, "role")].map(resourceArn)),
);

function hopFor(
  policy: { readonly name: Text; readonly resource?: string; readonly at?: Hop["at"] },
  index: number,
  whom: Text,
): Hop {
  return {
    layer: "resource-policy",
    verdict: "allowed",
    reason: say("Statement {{number}} of {{policy}} admits {{whom}}.", {
      number: index + 1,
      policy: policy.name,
      whom,
    }),
    ...(policy.resource === undefined ? {} : { resource: policy.resource }),
    ...(policy.at === undefined ? {} : { at: policy.at }),
  };
}

/** Whether a statement may be about some of the objects. */
function isOn({ resources }: PolicyStatement, target: string): boolean {
  return (
    resources === undefined ||
    resources.some((resource) => resource.includes("${") || globsMeet(resource, target))
  );
}

/** Whether a statement is about an action of the use. */
function isAbout(statement: PolicyStatement, use: "read" | "write"): boolean {
  const { speaksOf } = readStatement(statement);
  return objectActions[use].some((action) => speaksOf(action.toLowerCase()));
}
