import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import { perWorld } from "../per-world.ts";
import type { Policy } from "../policy/policy.ts";
import { allOfKind, type Placed, type World } from "../world.ts";
import type { Bucket, Key, Role } from "./kinds.ts";
import { plainStatements } from "./texts.ts";

/** The buckets of the world by AWS's name of them. */
export const bucketsByName: (world: World) => ReadonlyMap<string, Placed<Bucket>> = perWorld(
  (world) => new Map(allOfKind(world, "bucket").map((placed) => [placed.resource.name, placed])),
);

const bucketPolicies = perWorld(
  (world): ReadonlyMap<string, Policy> =>
    new Map(
      allOfKind(world, "bucket-policy").map(({ resource }) => [
        resource.bucket.id,
        {
          name: say("the bucket policy of `{{bucket}}`", { bucket: resource.names[0] ?? "" }),
          statements: plainStatements(world, resource.document),
          resource: resource.id,
          at: resource.at,
          places: placesIn(resource),
        },
      ]),
    ),
);

/** What a bucket accepts comes first, then the denial of requests without TLS, then its raw statements. */
function placesIn({
  document: { statements },
  at,
}: ResourceOf<"bucket-policy">): NonNullable<Policy["places"]> {
  const tls = statements.findIndex(
    ({ effect, conditions }) =>
      effect === "Deny" && conditions?.["Bool"]?.["aws:SecureTransport"] !== undefined,
  );
  if (tls < 0) return [];
  return statements.map((_, index) =>
    index < tls
      ? [...at, "accepts"]
      : index > tls
        ? [...at, "policy", "statements", index - tls - 1]
        : at,
  );
}

/** The bucket's policy; undefined where it has none. */
export function bucketPolicy(world: World, { resource }: Placed<Bucket>): Policy | undefined {
  return bucketPolicies(world).get(resource.id);
}

const documents = perWorld((): Map<string, Policy> => new Map());

/** Of what exists already, a policy that is not stated is not known. */
const untold = { knows: [], mayDeny: true } as const;

/** The key's policy. Of a key that exists already, what is stated is all of it. */
export function keyPolicy(world: World, { resource }: Placed<Key>): Policy {
  return remembered(world, resource.id, () => ({
    name: say("the key policy of `{{key}}`", { key: resource.names[0] ?? "" }),
    statements: plainStatements(world, resource.policy),
    ...(resource.existing !== undefined && resource.policy.statements.length === 0 ? untold : {}),
    resource: resource.id,
    at: resource.at,
  }));
}

/** The role's trust policy. */
export function trustPolicy(world: World, { resource }: Placed<Role>): Policy {
  return remembered(world, resource.id, () => ({
    name: say("the trust policy of `{{role}}`", { role: resource.name }),
    statements: plainStatements(world, resource.trust),
    ...(resource.existing !== undefined && resource.trust.statements.length === 0 ? untold : {}),
    resource: resource.id,
    at: resource.at,
  }));
}

function remembered(world: World, id: string, make: () => Policy): Policy {
  const known = documents(world).get(id);
  if (known !== undefined) return known;
  const policy = make();
  documents(world).set(id, policy);
  return policy;
}
