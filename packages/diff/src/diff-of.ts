import type { Difference, ResourceChange } from "./difference.ts";
import { costDifference } from "./cost-difference.ts";
import { expectationChanges } from "./expectations/expectation-changes.ts";
import { findingChanges } from "./finding-changes.ts";
import { policyChanges } from "./policies/policy-changes.ts";
import { accessChanges } from "./reach/access-changes.ts";
import { admittedChanges } from "./reach/admitted-changes.ts";
import { becomingChanges } from "./reach/becoming-changes.ts";
import { internetChanges } from "./reach/internet-changes.ts";
import { startChanges } from "./reach/start-changes.ts";
import { resourceChanges } from "./resources/resource-changes.ts";
import { accountChanges, newNames, withNamesOf } from "./sides/accounts.ts";
import { prepared, type Prepared } from "./sides/prepared.ts";
import type { Side } from "./sides/side.ts";

/** What the change from one topology to another opens and closes, proves and breaks, replaces and costs. */
export function diffOf(before: Side, after: Side): Difference {
  const names = newNames(before.plan, after.plan);
  const old = prepared({ ...before, plan: withNamesOf(after.plan, before.plan) });
  const now = prepared(after);
  const resources = resourceChanges(old, now);
  const reach = hasSameWorld(old, now) ? noReach : reachOf(old, now, renamesIn(resources));
  const difference = {
    before: { name: before.name, isComplete: before.isComplete },
    after: { name: after.name, isComplete: after.isComplete },
    accounts: accountChanges(before.plan, after.plan),
    ...reach,
    expectations: expectationChanges(old, now),
    resources,
    cost: costDifference(old, now),
    findings: findingChanges(before, after, names),
  };
  return { ...difference, isSame: isSame(difference) };
}

type Reach = Pick<
  Difference,
  "internet" | "access" | "becoming" | "admitted" | "starts" | "policies"
>;

const noReach: Reach = {
  internet: [],
  access: [],
  becoming: [],
  admitted: [],
  starts: [],
  policies: [],
};

function reachOf(
  { world: before }: Prepared,
  { world: after }: Prepared,
  renames: ReadonlyMap<string, string>,
): Reach {
  return {
    internet: internetChanges(before, after, renames),
    access: accessChanges(before, after),
    becoming: becomingChanges(before, after),
    admitted: admittedChanges(before, after),
    starts: startChanges(before, after),
    policies: policyChanges(before, after),
  };
}

/** From the new ids to the old ones. */
function renamesIn(resources: readonly ResourceChange[]): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ id, from }) => (from === undefined ? [] : [[id, from] as const])),
  );
}

/** Whether everything that proofs ask about is the same, so that they need not be made. */
function hasSameWorld(before: Prepared, after: Prepared): boolean {
  return worldKey(before) === worldKey(after);
}

function worldKey({ plan }: Prepared): string {
  const { units, existing, facts } = plan;
  return JSON.stringify([units, existing, facts], (key, value: unknown) =>
    key === "at" || key === "description" || key === "acknowledged" ? undefined : value,
  );
}

function isSame(difference: Omit<Difference, "isSame">): boolean {
  const { accounts, internet, access, becoming, admitted, starts, policies } = difference;
  const { expectations, resources, findings, cost } = difference;
  const lists = [accounts, internet, access, becoming, admitted, starts, policies, findings];
  return (
    lists.every((list) => list.length === 0) &&
    expectations.every(
      ({ change, flips, beforeText }) => change === "kept" && !flips && beforeText === undefined,
    ) &&
    !resources.some(changesAws) &&
    cost.before === cost.after
  );
}

/** Whether AWS holds anything of the change. */
export function changesAws({ change, properties }: ResourceChange): boolean {
  return change !== "changed" || properties.some(({ effect }) => effect !== "none");
}
