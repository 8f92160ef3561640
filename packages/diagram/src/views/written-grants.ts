import { arnOf, type PolicyDocument, type PolicyValue, type ResourceOf } from "@cloister/model";
import { addTo, allOfKind, bucketsByName, type Placed, type World } from "@cloister/proof";

/** What Allow statements of a policy say of one bucket, table or workgroup by name. */
export interface WrittenGrant {
  /** The plan's id of what is named. */
  readonly target: string;
  /** Each once, in the order of the statements. */
  readonly actions: readonly string[];
}

/** Finds what policies name. */
export interface Named {
  grantsOf(document: PolicyDocument): readonly WrittenGrant[];
  /** The plan's ids of the users and roles that Allow statements of a resource's policy name. */
  principalsOf(document: PolicyDocument): readonly string[];
}

/** An index of what policies can name, made once for a world. */
export function namedIn(world: World): Named {
  const byArn = new Map<string, readonly string[]>();
  const tables = new Map<string, [string, ...string[]]>();
  for (const table of allOfKind(world, "table")) {
    const { id, database, name } = table.resource;
    addTo(tables, database.id, id);
    const owner = world.byId.get(database.id);
    const stem = owner === undefined ? undefined : tableStem(owner);
    if (stem !== undefined) byArn.set(`${stem}/${name}`, [id]);
  }
  for (const database of allOfKind(world, "database")) {
    const stem = tableStem(database);
    if (stem !== undefined) byArn.set(`${stem}/*`, tables.get(database.resource.id) ?? []);
  }
  for (const workgroup of allOfKind(world, "workgroup")) {
    const arn = arnOf(workgroup.resource, workgroup);
    if (arn !== undefined) byArn.set(arn, [workgroup.resource.id]);
  }
  const principals = new Map(
    [...allOfKind(world, "user"), ...allOfKind(world, "role")].flatMap((placed) => {
      const arn = arnOf(placed.resource, placed);
      return arn === undefined ? [] : [[arn, placed.resource.id] as const];
    }),
  );
  const buckets = bucketsByName(world);
  const targetsOf = (value: PolicyValue): readonly string[] => {
    if (typeof value !== "string") return world.byId.has(value.ref.id) ? [value.ref.id] : [];
    const bucket = /^arn:[^:]+:s3:::([^/*?$]+)(?:\/|$)/.exec(value)?.[1];
    if (bucket === undefined) return byArn.get(value) ?? [];
    const found = buckets.get(bucket);
    return found === undefined ? [] : [found.resource.id];
  };
  return {
    grantsOf: (document) => grantsIn(document, targetsOf),
    principalsOf: ({ statements }) => [
      ...new Set(
        statements
          .filter(({ effect }) => effect === "Allow")
          .flatMap(({ principals: named }) => named?.aws ?? [])
          .flatMap((arn) => principals.get(arn) ?? []),
      ),
    ],
  };
}

function grantsIn(
  { statements }: PolicyDocument,
  targetsOf: (value: PolicyValue) => readonly string[],
): readonly WrittenGrant[] {
  const actions = new Map<string, Set<string>>();
  for (const { effect, resources = [], actions: allowed } of statements) {
    if (effect !== "Allow") continue;
    for (const target of resources.flatMap(targetsOf)) {
      const known = actions.get(target) ?? new Set();
      for (const action of allowed ?? []) known.add(action);
      actions.set(target, known);
    }
  }
  return [...actions].map(([target, some]) => ({ target, actions: [...some] }));
}

/** What the ARNs of a database's tables begin with. */
function tableStem(database: Placed): string | undefined {
  const arn = arnOf(database.resource, database);
  return arn?.replace(/:database\//, ":table/");
}

/** Whether a policy admits anybody at all. */
export function admitsSomebody({ document }: ResourceOf<"bucket-policy">): boolean {
  return document.statements.some(({ effect }) => effect === "Allow");
}
