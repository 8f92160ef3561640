import type { Principals } from "@cloister/model";
import { globCovers, globsMeet, type PolicyStatement } from "@cloister/proof";

/** One thing, or all but several. */
export interface Part {
  readonly except: boolean;
  readonly values: readonly string[];
}

export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The least that a policy says: one effect on one action on one resource for one principal. */
export interface Atom {
  readonly effect: "Allow" | "Deny";
  readonly principal: Part;
  readonly action: Part;
  readonly resource: Part;
  readonly conditions: Conditions;
  /** The conditions in an order of their own. */
  readonly conditionKey: string;
  /** All of it, to be compared. */
  readonly key: string;
  /** The AWS managed policy that says so. */
  readonly policy?: string;
}

const known = new WeakMap<readonly PolicyStatement[], readonly Atom[]>();

/** A policy as the set of what it says. Statements that were merged, split or sorted give the same set. */
export function atomsOf(statements: readonly PolicyStatement[], policy?: string): readonly Atom[] {
  const before = known.get(statements);
  if (before !== undefined) return before;
  const atoms = statements.flatMap((statement) => atomsOfStatement(statement, policy));
  const distinct = [...new Map(atoms.map((atom) => [atom.key, atom])).values()];
  known.set(statements, distinct);
  return distinct;
}

function atomsOfStatement(statement: PolicyStatement, policy: string | undefined): readonly Atom[] {
  const { effect, principals, notPrincipals, conditions = {} } = statement;
  const { actions, notActions, resources, notResources } = statement;
  const whom = parts(
    principals && principalList(principals),
    notPrincipals && principalList(notPrincipals),
  );
  const does = parts(actions, notActions);
  const to = parts(resources, notResources);
  const conditionKey = canonicalConditions(conditions);
  return whom.flatMap((principal) =>
    does.flatMap((action) =>
      to.map((resource): Atom => ({
        effect,
        principal,
        action,
        resource,
        conditions,
        conditionKey,
        key: JSON.stringify([
          effect,
          keyOf(principal),
          keyOf(action).toLowerCase(),
          keyOf(resource),
          conditionKey,
        ]),
        ...(policy === undefined ? {} : { policy }),
      })),
    ),
  );
}

/** A list says its values one by one; a list of exceptions only as a whole. */
function parts(
  values: readonly string[] | undefined,
  except: readonly string[] | undefined,
): readonly Part[] {
  if (except !== undefined) return [{ except: true, values: except.toSorted() }];
  return (values ?? [""]).map((value) => ({ except: false, values: [value] }));
}

function keyOf({ except, values }: Part): string {
  return `${except ? "!" : ""}${values.join("\n")}`;
}

/** ARNs as they are; services and identity providers after what they are, so that no two are alike. */
function principalList({ aws = [], service = [], federated = [] }: Principals): readonly string[] {
  return [...aws, ...service, ...federated];
}

function canonicalConditions(conditions: Conditions): string {
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) =>
      JSON.stringify([operator, key.toLowerCase(), values.toSorted()]),
    ),
  );
  return all.toSorted().join("\n");
}

/** Whether whatever the one atom speaks of is spoken of by the other, which is as sure to match. */
export function coversAtom(wide: Atom, narrow: Atom): boolean {
  if (wide.effect !== narrow.effect) return false;
  if (wide.conditionKey !== "" && wide.conditionKey !== narrow.conditionKey) return false;
  return (
    coversPart(wide.principal, narrow.principal, isSameOrAny) &&
    coversPart(wide.action, narrow.action, actionCovers) &&
    coversPart(wide.resource, narrow.resource, patternCovers)
  );
}

type Covers = (wide: string, narrow: string) => boolean;

function coversPart(wide: Part, narrow: Part, covers: Covers): boolean {
  if (!wide.except && wide.values[0] === "*") return true;
  if (wide.except && !narrow.except) {
    return wide.values.every((left) => narrow.values.every((one) => !globsMeet(left, one)));
  }
  if (wide.except !== narrow.except) return false;
  const every = (ones: readonly string[], others: readonly string[]): boolean =>
    ones.every((one) => others.some((other) => covers(other, one)));
  return wide.except ? every(wide.values, narrow.values) : every(narrow.values, wide.values);
}

const isSameOrAny: Covers = (wide, narrow) => wide === narrow || wide === "*";

const actionCovers: Covers = (wide, narrow) =>
  patternCovers(wide.toLowerCase(), narrow.toLowerCase());

const patternCovers: Covers = (wide, narrow) => {
  if (wide === narrow || wide === "*") return true;
  const wild = wide.search(/[*?]/);
  // What a pattern begins with is the quickest thing to tell that it does not cover.
  return wild >= 0 && narrow.startsWith(wide.slice(0, wild)) && globCovers(wide, narrow);
};
