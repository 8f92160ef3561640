import {
  allOfKind,
  bucketPolicy,
  keyPolicy,
  principalsNamed,
  resourceArn,
  trustPolicy,
  type Policy,
  type PolicyStatement,
  type World,
} from "@cloister/proof";
import type { AdmittedChange } from "../difference.ts";

type Admitted = Omit<AdmittedChange, "change">;

/** Whom policies of buckets, keys and roles let in that the topology does not have. */
export function admittedChanges(before: World, after: World): readonly AdmittedChange[] {
  const [old, now] = [admittedIn(before), admittedIn(after)];
  return [
    ...[...now].flatMap(([key, one]): readonly AdmittedChange[] =>
      old.has(key) ? [] : [{ change: "gained", ...one }],
    ),
    ...[...old].flatMap(([key, one]): readonly AdmittedChange[] =>
      now.has(key) ? [] : [{ change: "lost", ...one }],
    ),
  ];
}

/** By resource, whom and whether under conditions. */
function admittedIn(world: World): ReadonlyMap<string, Admitted> {
  const insiders = new Set(
    [...allOfKind(world, "user"), ...allOfKind(world, "role")].map(resourceArn),
  );
  const found = new Map<string, Admitted>();
  const add = (resource: string, owner: string, policy: Policy | undefined): void => {
    for (const statement of policy?.statements ?? []) {
      for (const one of admittedBy(statement)) {
        if (one.name === owner || insiders.has(one.name)) continue;
        const key = JSON.stringify([resource, one.whom, one.name, one.conditional]);
        const known = found.get(key);
        const actions = [...new Set([...(known?.actions ?? []), ...one.actions])].toSorted();
        found.set(key, { resource, ...one, actions });
      }
    }
  };
  for (const placed of allOfKind(world, "bucket")) {
    add(placed.resource.id, placed.account, bucketPolicy(world, placed));
  }
  for (const placed of allOfKind(world, "key")) {
    add(placed.resource.id, placed.account, keyPolicy(world, placed));
  }
  for (const placed of allOfKind(world, "role")) {
    add(placed.resource.id, placed.account, trustPolicy(world, placed));
  }
  return found;
}

type AdmittedOne = Omit<Admitted, "resource">;

function admittedBy(statement: PolicyStatement): readonly AdmittedOne[] {
  const { effect, principals, notPrincipals, conditions, actions, notActions } = statement;
  if (effect !== "Allow") return [];
  const does = actions ?? (notActions === undefined ? [] : ["*"]);
  const conditional = Object.keys(conditions ?? {}).length > 0;
  if (notPrincipals !== undefined) {
    const { aws = [], service = [], federated = [] } = notPrincipals;
    const name = [...aws, ...service, ...federated].toSorted().join(", ");
    return [{ whom: "others", name, conditional, actions: does }];
  }
  const services = new Set(principals?.service);
  const federated = new Set(principals?.federated);
  return principalsNamed(statement).map((principal): AdmittedOne => {
    const rest = { conditional, actions: does };
    if (services.has(principal)) return { whom: "service", name: principal, ...rest };
    if (federated.has(principal)) return { whom: "federated", name: principal, ...rest };
    if (principal === "*") return { whom: "everybody", name: "*", ...rest };
    const account = /^(?:\d{12}|arn:[^:]+:iam::(\d{12}):root)$/.exec(principal);
    return account === null
      ? { whom: "principal", name: principal, ...rest }
      : { whom: "account", name: account[1] ?? principal, ...rest };
  });
}
