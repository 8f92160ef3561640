import { isRef, type Conditions, type PolicyDocument, type PolicyValue } from "@cloister/model";

/** Lists whose order AWS does not hold. */
const unordered: ReadonlySet<string> = new Set(["subnets", "securityGroups", "routeTables"]);

/**
 * A property of a resource as a text that is equal where AWS would hold the same: lists without an order are sorted,
 * and policies are the set of what they say.
 */
export function canonicalValue(
  property: string,
  value: unknown,
  nameOf: NameOf = (id) => id,
): string {
  if (value === undefined) return "";
  if (isPolicy(value)) return statementsKey(value, nameOf);
  if (unordered.has(property) && Array.isArray(value)) {
    return value
      .map((one: unknown) => canonicalValue("", one, nameOf))
      .toSorted()
      .join("\n");
  }
  return JSON.stringify(sorted(value, nameOf));
}

/** What the resource of that id is called in the comparison. */
type NameOf = (id: string) => string;

/** Whether a value of a plan is a policy: nothing else has statements. */
export function isPolicy(value: unknown): value is PolicyDocument {
  return (
    typeof value === "object" &&
    value !== null &&
    "statements" in value &&
    Array.isArray(value.statements)
  );
}

function statementsKey({ statements }: PolicyDocument, nameOf: NameOf): string {
  const valueKey = (value: PolicyValue): string =>
    typeof value === "string" ? value : `${nameOf(value.ref.id)} ${value.attribute}`;
  const all = statements.map((statement) => {
    const { sid = "", effect, principals, notPrincipals, conditions = {} } = statement;
    const { actions, notActions, resources, notResources } = statement;
    const whom = [principals, notPrincipals].map((one) => one && lists(one));
    const does = [actions, notActions].map((one) => one?.toSorted());
    const to = [resources, notResources].map((one) => one?.map(valueKey).toSorted());
    return JSON.stringify([sid, effect, whom, does, to, conditionLists(conditions, valueKey)]);
  });
  return [...new Set(all)].toSorted().join("\n");
}

function lists(principals: object): readonly unknown[] {
  return Object.entries(principals)
    .filter(([, values]: [string, unknown]) => Array.isArray(values) && values.length > 0)
    .map(([type, values]: [string, unknown]) =>
      JSON.stringify([type, Array.isArray(values) ? values.map(String).toSorted() : values]),
    )
    .toSorted();
}

function conditionLists(
  conditions: Conditions,
  valueKey: (value: PolicyValue) => string,
): readonly string[] {
  return Object.entries(conditions)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) =>
        JSON.stringify([operator, key, values.map(valueKey).toSorted()]),
      ),
    )
    .toSorted();
}

/** The same with the keys of maps in code unit order. */
function sorted(value: unknown, nameOf: NameOf): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => sorted(one, nameOf));
  if (typeof value !== "object" || value === null) return value;
  if (isRef(value)) return nameOf(value.id);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]: [string, unknown]) => [key, sorted(inner, nameOf)]),
  );
}
