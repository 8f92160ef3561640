import type { Path } from "../../diagnostics/diagnostic.ts";
import type { KeyInput } from "../../topology/storage.ts";
import type { Statement } from "../policy-document.ts";
import type { Key } from "../resources/key.ts";
import { acceptedArns } from "./accepts.ts";
import { keyActions, type KeyUse } from "./access.ts";
import { idOf } from "./declarations.ts";
import { resolvePolicy } from "./policy.ts";
import type { Scope } from "./sink.ts";
import { keyOfBucket } from "./storage.ts";
import { tagsOf } from "./tags.ts";
import { describedAs } from "./described.ts";

export function resolveKeys(scope: Scope): void {
  const { accountName, account, sink } = scope;
  for (const [name, input] of Object.entries(account.keys)) {
    const at = ["accounts", accountName, "keys", name];
    const place = {
      account: accountName,
      region: input.region ?? scope.region,
      stack: input.stack ?? "data",
    };
    const key: Key = {
      kind: "key",
      id: idOf(accountName, "key", [name]),
      names: [name],
      at,
      ...describedAs(input, "keyDescription"),
      rotation: input.rotation,
      policy: { statements: keyPolicy(scope, name, input, { at, region: place.region }) },
      removal: input.removal,
      tags: tagsOf(scope, input.tags),
    };
    if (input.existing) {
      sink.exists(place, { ...key, existing: input.existing.keyArn });
      continue;
    }
    sink.place(place, key);
    sink.place(place, {
      kind: "alias",
      id: idOf(accountName, "alias", [name]),
      names: [name],
      at,
      name: `alias/${name}`,
      key: { kind: "key", id: key.id },
    });
  }
}

function keyPolicy(
  scope: Scope,
  name: string,
  input: KeyInput,
  { at, region }: { readonly at: Path; readonly region: string },
): Statement[] {
  const administration: Statement = {
    effect: "Allow",
    principals: { aws: [`arn:${scope.partition}:iam::${scope.account.id}:root`] },
    actions: ["kms:*"],
    resources: ["*"],
  };
  // The policy of a key that exists already is what the topology states, and nothing that it does not.
  const isMade = input.existing === undefined;
  const accepted = input.accepts.flatMap((accepts, index) => {
    const aws = acceptedArns(scope, accepts, [...at, "accepts", index]);
    return aws === undefined ? [] : aws.map((arn) => [arn, accepts.access] as const);
  });
  // One statement per use; whoever may encrypt may decrypt as well.
  const uses = new Map<string, KeyUse>();
  for (const [arn, use] of [...accepted, ...(isMade ? readersOfBuckets(scope, name) : [])]) {
    if (uses.get(arn) !== "encrypt") uses.set(arn, use);
  }
  const statements = (["decrypt", "encrypt"] as const).flatMap((use): Statement[] => {
    const aws = [...uses].flatMap(([arn, its]) => (its === use ? [arn] : []));
    return aws.length === 0
      ? []
      : [{ effect: "Allow", principals: { aws }, actions: keyActions(use), resources: ["*"] }];
  });
  const raw = resolvePolicy(scope, input.policy?.statements ?? [], {
    at: [...at, "policy", "statements"],
    kind: "resource",
    region,
    own: ["*"],
  });
  return [...(isMade ? [administration] : []), ...statements, ...raw.statements];
}

/** Whoever of another account a bucket accepts must be able to use the key that encrypts it. */
function* readersOfBuckets(scope: Scope, keyName: string): Iterable<readonly [string, KeyUse]> {
  for (const bucket of Object.values(scope.account.buckets)) {
    const key = keyOfBucket(scope, scope.accountName, bucket);
    if (key === undefined || key.account !== scope.accountName || key.keyName !== keyName) continue;
    for (const accepts of bucket.accepts) {
      // What is wrong here is reported where the bucket's own policy is made.
      const aws = acceptedArns({ ...scope, sink: silent }, accepts, []) ?? [];
      const writes =
        accepts.access === "write" ||
        (accepts.actions?.some((action) => /^s3:(\*|Put)/i.test(action)) ?? false);
      for (const arn of aws) yield [arn, writes ? "encrypt" : "decrypt"];
    }
  }
}

const silent: Scope["sink"] = { place() {}, exists() {}, report() {} };
