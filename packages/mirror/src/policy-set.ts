import type { PolicyDocument, PolicyValue, Principals, Statement } from "@cloister/model";

/**
 * A policy as the set of what it says: effect, principal, action, resource and conditions, one of
 * each. `value` says a resource or a condition's value in the form of both sides. Statements that
 * were merged, split or sorted give the same set.
 */
export function policySet(
  document: PolicyDocument,
  value: (value: PolicyValue) => string,
): readonly string[] {
  const said = new Set<string>();
  for (const statement of document.statements)
    for (const one of atoms(statement, value)) said.add(JSON.stringify(one));
  return [...said].toSorted();
}

function* atoms(
  statement: Statement,
  value: (value: PolicyValue) => string,
): Iterable<readonly unknown[]> {
  const principals = each(
    statement.principals && principalList(statement.principals),
    statement.notPrincipals && principalList(statement.notPrincipals),
  );
  const actions = each(statement.actions, statement.notActions);
  const resources = each(statement.resources?.map(value), statement.notResources?.map(value));
  const conditions = Object.entries(statement.conditions ?? {})
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(
        ([key, values]) => [operator, key, values.map(value).toSorted()] as const,
      ),
    )
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  for (const principal of principals) {
    for (const action of actions) {
      for (const resource of resources)
        yield [statement.sid ?? "", statement.effect, principal, action, resource, conditions];
    }
  }
}

/** A list says its values one by one; a list of exceptions only as a whole. */
function each(
  values: readonly string[] | undefined,
  except: readonly string[] | undefined,
): readonly unknown[] {
  if (except !== undefined) return [{ not: [...except].toSorted() }];
  return values ?? [""];
}

function principalList({ aws = [], service = [], federated = [] }: Principals): readonly string[] {
  return [
    ...aws.map((one) => `AWS ${one}`),
    ...service.map((one) => `Service ${one}`),
    ...federated.map((one) => `Federated ${one}`),
  ];
}

/** Most of what a message shows of one side. */
const MOST = 5;

/** What two policies do not say alike, as the rest of a sentence; undefined for what are no two policies. */
export function policyDifference(before: unknown, after: unknown): string | undefined {
  if (!isPolicySet(before) || !isPolicySet(after)) return undefined;
  const sides = [
    ["plan", before.filter((one) => !after.includes(one))],
    ["program", after.filter((one) => !before.includes(one))],
  ] as const;
  const said = sides.flatMap(([side, atoms]) => {
    if (atoms.length === 0) return [];
    const shown = atoms.slice(0, MOST).map(readable).join(", ");
    const rest = atoms.length > MOST ? ` and ${atoms.length - MOST} more` : "";
    return [`only in the ${side}: ${shown}${rest}`];
  });
  return `says, ${said.join("; ")}.`;
}

function isPolicySet(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isAtom);
}

function isAtom(value: unknown): value is string {
  return typeof value === "string" && /^\["[^"]*","(?:Allow|Deny)",/.test(value);
}

/** `Allow s3:GetObject on arn:aws:s3:::b/* to AWS arn:…` */
function readable(atom: string): string {
  const parts: unknown = JSON.parse(atom);
  const [sid, effect, principal, action, resource, conditions] = Array.isArray(parts)
    ? parts.map(textOf)
    : [];
  const words = [effect, action];
  if (resource !== "") words.push("on", resource);
  if (principal !== "") words.push("to", principal);
  if (conditions !== "[]") words.push("if", conditions);
  if (sid !== "") words.push(`(${sid ?? ""})`);
  return `\`${words.join(" ")}\``;
}

function textOf(part: unknown): string {
  return typeof part === "string" ? part : JSON.stringify(part);
}
