import type { Home, Plan, Resource, Stack, Unit } from "@cloister/model";
import { toIdentifier, uniqueNames } from "@cloister/typescript-writer";
import { stackVariable, uniquePaths } from "./names.ts";

/** A stack with the names that its files give it. */
export interface LocatedStack {
  readonly stack: Stack;
  readonly unit: Unit;
  readonly className: string;
  readonly path: string;
  /** Its variable in the program's main file. */
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

/** How a back end names the files and classes of stacks. */
export interface StackSpelling {
  /** The folder that holds a folder for each account: `lib`. */
  readonly folder: string;
  /** What ends a file's name: `-stack.ts`. */
  readonly end: string;
  /** The last word of a class's name, if there is one: `Stack`. */
  readonly noun: string;
  /** Names that no stack's variable may have. */
  readonly taken: readonly string[];
}

/** Finds every resource of a plan by its id, and names the stacks. */
export function locate(plan: Plan, spelling: StackSpelling): Locations {
  const byId = new Map<string, Located>();
  const stacks = locateStacks(plan, spelling);
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

function locateStacks(plan: Plan, spelling: StackSpelling): readonly LocatedStack[] {
  const units = new Map<string, { readonly stack: Stack; readonly unit: Unit }>();
  for (const unit of plan.units) {
    for (const stack of unit.stacks) units.set(stack.id, { stack, unit });
  }
  const uniquePath = uniquePaths();
  const uniqueClass = uniqueNames();
  const uniqueVariable = uniqueNames(spelling.taken);
  return plan.deployOrder.map((id) => {
    const found = units.get(id);
    if (found === undefined) throw new Error(`bug: no unit has the stack ${id}`);
    const account = found.unit.account.name;
    const name = id.startsWith(`${account}-`) ? id.slice(account.length + 1) : id;
    return {
      ...found,
      className: uniqueClass(toIdentifier(`${id} ${spelling.noun}`.trim(), "pascal")),
      path: uniquePath(`${spelling.folder}/${account}`, name, spelling.end),
      variable: uniqueVariable(stackVariable(id)),
    };
  });
}
