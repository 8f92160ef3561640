import type { Home, Plan, Resource, Stack, Unit } from "@cloister/model";
import { uniqueNames } from "@cloister/typescript-writer";
import { className, stackPath, stackVariable, uniquePaths } from "./names.ts";

/** A stack with the names that its files give it. */
export interface LocatedStack {
  readonly stack: Stack;
  readonly unit: Unit;
  readonly className: string;
  readonly path: string;
  /** Its variable in the app. */
  readonly variable: string;
}

/** Where a resource is made. */
export interface Located {
  readonly resource: Resource;
  readonly home: Home;
  /** Its place among all resources of the plan, in the order of deployment. */
  readonly order: number;
  /** Absent for what exists already, or is made by AWS. */
  readonly owner: LocatedStack | undefined;
}

export interface Locations {
  /** In an order in which they can be deployed. */
  readonly stacks: readonly LocatedStack[];
  readonly find: (id: string) => Located;
}

/** Finds every resource of a plan by its id. */
export function locate(plan: Plan): Locations {
  const byId = new Map<string, Located>();
  const stacks = locateStacks(plan);
  for (const owner of stacks) {
    const { unit } = owner;
    const home = { account: unit.account.id, region: unit.region, partition: unit.partition };
    for (const resource of owner.stack.resources) {
      byId.set(resource.id, { resource, home, order: byId.size, owner });
    }
  }
  const partition = plan.units[0]?.partition ?? "aws";
  for (const { resource, account, region } of plan.existing) {
    const home = { account: account.id, region, partition };
    byId.set(resource.id, { resource, home, order: byId.size, owner: undefined });
  }
  return {
    stacks,
    find(id) {
      const located = byId.get(id);
      if (located === undefined) throw new Error(`bug: the plan has no resource ${id}`);
      return located;
    },
  };
}

function locateStacks(plan: Plan): readonly LocatedStack[] {
  const units = new Map<string, { readonly stack: Stack; readonly unit: Unit }>();
  for (const unit of plan.units) {
    for (const stack of unit.stacks) units.set(stack.id, { stack, unit });
  }
  const uniquePath = uniquePaths();
  const uniqueClass = uniqueNames();
  const uniqueVariable = uniqueNames(["app"]);
  return plan.deployOrder.map((id) => {
    const found = units.get(id);
    if (found === undefined) throw new Error(`bug: no unit has the stack ${id}`);
    return {
      ...found,
      className: uniqueClass(className(id)),
      path: uniquePath(stackPath(found.unit, found.stack)),
      variable: uniqueVariable(stackVariable(id)),
    };
  });
}
