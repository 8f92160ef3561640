import type { ResourceOf } from "@cloister/model";
import { addTo, allOfKind, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Place } from "./draft.ts";
import { nodeOf } from "./nodes.ts";
import type { Scene } from "./scene.ts";
import type { Sketch } from "./sketch.ts";
import { areUsesJudged, usesOf, useWords, type UseOf } from "./uses.ts";
import { atMost, shown } from "./words.ts";
import { admitsSomebody, type Named, type WrittenGrant } from "./written-grants.ts";

/**
 * The asking side of an account: who holds which policies, and what those name. What a user or role may use
 * although no policy of its own names it comes from AWS's managed policies, or from the owning side alone.
 */
export function drawGrants(
  scene: Scene,
  place: Place,
  { named, to }: { readonly named: Named; readonly to: Sketch },
): void {
  const { world, words } = scene;
  const index = grantIndex(world, named);
  for (const { resource, accountName } of allOfKind(world, "managed-policy")) {
    const grants = index.grants.get(resource.id) ?? [];
    const holders = index.holders.get(resource.id) ?? [];
    if (`account ${accountName}` !== place.id || grants.length === 0) continue;
    to.node(
      [place],
      nodeOf(resource, {
        kind: "policy",
        is: say("IAM policy"),
        name: shown(resource.name),
        words,
      }),
    );
    for (const holder of holders) to.edge(holder, resource.id);
    for (const grant of grants) drawGrant(resource, grant, { holders, index, words, to });
  }
  for (const [holder, arns] of index.awsPolicies) {
    if (`account ${world.byId.get(holder)?.accountName ?? ""}` !== place.id) continue;
    const names = arns.map((arn) => shown(arn.slice(arn.lastIndexOf("/") + 1)));
    const id = `aws-policies ${holder}`;
    to.node([place], {
      is: "node",
      id,
      kind: "policy",
      lines: [
        words(say("AWS managed policies")),
        ...(names.length === 1 ? [] : [words(say("{{count}} policies", { count: names.length }))]),
        ...atMost(names, 6, words),
      ],
    });
    to.edge(holder, id);
  }
  for (const use of index.uses) {
    if (`account ${world.byId.get(use.who)?.accountName ?? ""}` !== place.id) continue;
    drawUnwritten(use, { index, words, to });
  }
}

interface Drawing {
  readonly index: GrantIndex;
  readonly words: Scene["words"];
  readonly to: Sketch;
}

function drawGrant(
  policy: ResourceOf<"managed-policy">,
  { target, actions }: WrittenGrant,
  { holders, index, words, to }: Drawing & { readonly holders: readonly string[] },
): void {
  const isUseless =
    index.isJudged &&
    index.judged.has(target) &&
    holders.length > 0 &&
    holders.every((holder) => !index.may.has(pairOf(holder, target)));
  to.edge(policy.id, index.gateOf.get(target) ?? target, {
    lines: index.isBucket.has(target) ? atMost(actions, 3, words) : [],
    ...(isUseless ? { verdict: "denied" as const } : {}),
  });
}

/** A use that no policy of the user or role itself names. */
function drawUnwritten(use: UseOf, { index, words, to }: Drawing): void {
  if (index.written.has(pairOf(use.who, use.target))) return;
  const from = index.awsPolicies.has(use.who) ? `aws-policies ${use.who}` : use.who;
  to.edge(from, index.gateOf.get(use.target) ?? use.target, {
    lines: [useWords(use, words)],
    style: "dashed",
    ...(use.verdict === "unknown" ? { verdict: use.verdict } : {}),
  });
}

interface GrantIndex {
  /** By the plan's id of a policy. */
  readonly grants: ReadonlyMap<string, readonly WrittenGrant[]>;
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** ARNs of policies that the plan does not hold, by who holds them. */
  readonly awsPolicies: ReadonlyMap<string, readonly string[]>;
  /** Who and what, where a policy of the one names the other. */
  readonly written: ReadonlySet<string>;
  readonly isJudged: boolean;
  readonly uses: readonly UseOf[];
  /** Who and what, of all uses. */
  readonly may: ReadonlySet<string>;
  /** What the access matrix speaks of. */
  readonly judged: ReadonlySet<string>;
  readonly isBucket: ReadonlySet<string>;
  /** The policy of a bucket, where it admits somebody: what leads to the bucket passes it. */
  readonly gateOf: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<World, GrantIndex>();

function grantIndex(world: World, named: Named): GrantIndex {
  const known = indexes.get(world);
  if (known !== undefined) return known;
  const grants = new Map(
    allOfKind(world, "managed-policy").map(({ resource }) => [
      resource.id,
      named.grantsOf(resource.document),
    ]),
  );
  const holders = new Map<string, [string, ...string[]]>();
  const awsPolicies = new Map<string, [string, ...string[]]>();
  const written = new Set<string>();
  for (const { resource } of allOfKind(world, "attachment")) {
    const { policy, principal } = resource;
    if ("arn" in policy) {
      addTo(awsPolicies, principal.id, policy.arn);
      continue;
    }
    addTo(holders, policy.id, principal.id);
    for (const { target } of grants.get(policy.id) ?? []) written.add(pairOf(principal.id, target));
  }
  const uses = usesOf(world);
  const buckets = allOfKind(world, "bucket").map(({ resource }) => resource.id);
  const made: GrantIndex = {
    grants,
    holders,
    awsPolicies,
    written,
    isJudged: areUsesJudged(world),
    uses,
    may: new Set(uses.map(({ who, target }) => pairOf(who, target))),
    judged: new Set([
      ...buckets,
      ...allOfKind(world, "table").map(({ resource }) => resource.id),
      ...allOfKind(world, "workgroup").map(({ resource }) => resource.id),
    ]),
    isBucket: new Set(buckets),
    gateOf: new Map(
      allOfKind(world, "bucket-policy").flatMap(({ resource }) =>
        admitsSomebody(resource) ? [[resource.bucket.id, resource.id] as const] : [],
      ),
    ),
  };
  indexes.set(world, made);
  return made;
}

function pairOf(who: string, target: string): string {
  return JSON.stringify([who, target]);
}
