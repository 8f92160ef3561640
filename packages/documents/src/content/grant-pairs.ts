import type { Ref, ResourceOf } from "@cloister/model";
import {
  allOfKind,
  bucketPolicy,
  bucketsByName,
  find,
  plainStatements,
  resourceArn,
  type Placed,
  type PolicyStatement,
  type World,
} from "@cloister/proof";
import { meansKey } from "./grant-keys.ts";

type Principal = Ref<"user"> | Ref<"role">;

/** A bucket, and the users and roles of one other account that are to use it: what each side says. */
export interface GrantPair {
  readonly bucket: Placed<ResourceOf<"bucket">>;
  /** The topology's name of the asking account. */
  readonly account: string;
  readonly principals: readonly Principal[];
  /** Absent: the bucket admits them, and no policy of theirs names it. */
  readonly policy?: Placed<ResourceOf<"managed-policy">>;
  /** Its statements that name the bucket. */
  readonly asking: readonly PolicyStatement[];
  /** Statements of the bucket's policy that admit any of the principals. */
  readonly owning: readonly PolicyStatement[];
  /** What encrypts the bucket, and the statements of the asking policy that name it; absent: no key of its own. */
  readonly key?: {
    readonly placed: Placed<ResourceOf<"key">>;
    readonly asking: readonly PolicyStatement[];
  };
}

/** What leaves an account: by each policy and bucket, and what buckets offer that no policy asks for. */
export function grantPairs(world: World): readonly GrantPair[] {
  const asked = allOfKind(world, "managed-policy").flatMap((policy) => askedBy(world, policy));
  return [...asked, ...offered(world, asked)];
}

function askedBy(world: World, policy: Placed<ResourceOf<"managed-policy">>): readonly GrantPair[] {
  const principals = holders(world, policy.resource.id);
  const byBucket = new Map<string, PolicyStatement[]>();
  for (const statement of plainStatements(world, policy.resource.document)) {
    if (statement.effect === "Deny") continue;
    for (const name of new Set((statement.resources ?? []).flatMap(bucketIn))) {
      const list = byBucket.get(name) ?? [];
      byBucket.set(name, [...list, statement]);
    }
  }
  return [...byBucket].flatMap(([name, asking]): readonly GrantPair[] => {
    const bucket = bucketsByName(world).get(name);
    if (bucket === undefined || bucket.accountName === policy.accountName) return [];
    const owning = admitting(world, bucket, principals);
    const { accountName: account } = policy;
    const key = keyOf(world, bucket, plainStatements(world, policy.resource.document));
    return [{ bucket, account, principals, policy, asking, owning, ...key }];
  });
}

function keyOf(
  world: World,
  { resource: { encryption } }: Placed<ResourceOf<"bucket">>,
  statements: readonly PolicyStatement[],
): Pick<GrantPair, "key"> {
  const placed = encryption.type === "sse-kms" ? find(world, "key", encryption.key.id) : undefined;
  if (placed === undefined) return {};
  const asking = statements.filter((statement) => meansKey(world, placed, statement));
  return { key: { placed, asking } };
}

/** The users and roles that hold a policy of the topology. */
export function holders(world: World, policy: string): readonly Principal[] {
  return allOfKind(world, "attachment").flatMap(({ resource }) =>
    "id" in resource.policy && resource.policy.id === policy ? [resource.principal] : [],
  );
}

/** Principals that a bucket of another account names, and that have no policy for it. */
function offered(world: World, asked: readonly GrantPair[]): readonly GrantPair[] {
  const served = new Set(
    asked.flatMap(({ bucket, principals }) =>
      principals.map(({ id }) => JSON.stringify([bucket.resource.id, id])),
    ),
  );
  const all = [...allOfKind(world, "user"), ...allOfKind(world, "role")];
  return allOfKind(world, "bucket").flatMap((bucket) => {
    const named = namedBy(world, bucket);
    const others = all.filter(
      (one) =>
        one.accountName !== bucket.accountName &&
        named.has(resourceArn(one)) &&
        !served.has(JSON.stringify([bucket.resource.id, one.resource.id])),
    );
    return [...new Set(others.map(({ accountName }) => accountName))].map((account): GrantPair => {
      const principals = others
        .filter(({ accountName }) => accountName === account)
        .map(({ resource }) => refOf(resource));
      return {
        bucket,
        account,
        principals,
        asking: [],
        owning: admitting(world, bucket, principals),
        ...keyOf(world, bucket, []),
      };
    });
  });
}

function refOf({ kind, id }: ResourceOf<"user" | "role">): Principal {
  return kind === "user" ? { kind, id } : { kind, id };
}

function namedBy(world: World, bucket: Placed<ResourceOf<"bucket">>): ReadonlySet<string> {
  const statements = bucketPolicy(world, bucket)?.statements ?? [];
  return new Set(
    statements.flatMap(({ effect, principals }) =>
      effect === "Allow" ? (principals?.aws ?? []) : [],
    ),
  );
}

function admitting(
  world: World,
  bucket: Placed<ResourceOf<"bucket">>,
  principals: readonly Principal[],
): readonly PolicyStatement[] {
  const names = new Set(principals.flatMap(({ id }) => namesOfPrincipal(world, id)));
  return (bucketPolicy(world, bucket)?.statements ?? []).filter(
    ({ effect, principals: named }) =>
      effect === "Allow" && (named?.aws ?? []).some((name) => name === "*" || names.has(name)),
  );
}

/** The ways in which a policy of another account names a user or role: itself, or its whole account. */
function namesOfPrincipal(world: World, id: string): readonly string[] {
  const placed = world.byId.get(id);
  if (placed === undefined) return [];
  const { partition, account } = placed;
  return [resourceArn(placed), account, `arn:${partition}:iam::${account}:root`];
}

/** The name of the bucket in an ARN of S3. */
export function bucketIn(resource: string): readonly string[] {
  const [, bucket] = /^arn:[^:]*:s3:::([^/]*)/.exec(resource) ?? [];
  return bucket === undefined ? [] : [bucket];
}
