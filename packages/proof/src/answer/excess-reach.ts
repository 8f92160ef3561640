import { addTo, grouped } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import { holdingsOf } from "../permission/holdings.ts";
import type { Principal } from "../permission/caller.ts";
import type { Policy, PolicyStatement } from "../policy/policy.ts";
import type { World } from "../world.ts";
import { subjectsOf, type Subject } from "./excess-subjects.ts";
import { admittedByName, bucketIn } from "./mentions.ts";

/** A resource that a principal may be able to use. */
export interface Reach {
  readonly subject: Subject;
  /** Whether its own policy may admit the principal without any of the principal's policies. */
  readonly isNamed: boolean;
}

/** The resources that a principal's policies may speak of, or that may admit it alone. Of all others it has nothing. */
export function reachOf(world: World, { placed: { resource } }: Principal): readonly Reach[] {
  const { subjects, naming, ofAnyone } = index(world);
  const named = new Set([...(naming.get(resource.id) ?? []), ...ofAnyone]);
  const found = new Set(named);
  const { identity } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  for (const pattern of new Set(identity.flatMap(patternsOf))) {
    for (const subject of subjectsFor(world, pattern)) found.add(subject);
  }
  const ordered =
    found.size === subjects.length ? subjects : subjects.filter((one) => found.has(one));
  return ordered.map((subject) => ({ subject, isNamed: named.has(subject) }));
}

/** The resources of the topology that a pattern of a policy may be about. */
export function subjectsFor(world: World, pattern: string): readonly Subject[] {
  const { subjects, byArn, withoutArn, byBucket } = index(world);
  const bucket = bucketIn(pattern);
  if (bucket !== undefined) return byBucket.get(bucket) ?? [];
  if (/[*?$]/.test(pattern)) return subjects.filter((subject) => couldBe(pattern, subject));
  const exact = byArn.get(pattern) ?? [];
  return [...new Set([...exact, ...withoutArn.filter((subject) => couldBe(pattern, subject))])];
}

interface Index {
  readonly subjects: readonly Subject[];
  /** By the plan's id of the principal that their policies name. */
  readonly naming: ReadonlyMap<string, readonly Subject[]>;
  /** Those whose policies may admit anybody. */
  readonly ofAnyone: readonly Subject[];
  readonly byArn: ReadonlyMap<string, readonly Subject[]>;
  /** Those whose ARN holds an id that AWS has not made yet. */
  readonly withoutArn: readonly Subject[];
  readonly byBucket: ReadonlyMap<string, readonly Subject[]>;
}

const index = perWorld((world): Index => {
  const subjects = subjectsOf(world);
  const naming = new Map<string, [Subject, ...Subject[]]>();
  const ofAnyone: Subject[] = [];
  const byBucket = new Map<string, [Subject, ...Subject[]]>();
  for (const subject of subjects) {
    if (subject.bucket !== undefined) addTo(byBucket, subject.bucket.name, subject);
    if (subject.policy === undefined) continue;
    const admitted = admittedByName(world, subject.policy);
    if (admitted === undefined) ofAnyone.push(subject);
    else for (const id of admitted) addTo(naming, id, subject);
  }
  const byArn = grouped(subjects, ({ arn }) => arn);
  const withoutArn = subjects.filter(({ arn }) => arn.includes(made));
  return { subjects, naming, ofAnyone, byArn, withoutArn, byBucket };
});

/** What an id that AWS makes begins with in texts. */
const made = "\uE000";

const patternsKnown = new WeakMap<Policy, readonly string[]>();

/** The resources that a policy may allow something on; `*` where it does not list them. */
function patternsOf(policy: Policy): readonly string[] {
  const before = patternsKnown.get(policy);
  if (before !== undefined) return before;
  const patterns = new Set(policy.statements.flatMap(resourcesOf));
  const known = policy.knows === undefined ? [...patterns] : ["*"];
  patternsKnown.set(policy, known);
  return known;
}

function resourcesOf({ effect, resources, notResources }: PolicyStatement): readonly string[] {
  if (effect !== "Allow") return [];
  return resources === undefined || notResources !== undefined ? ["*"] : resources;
}

/** Cheap: whether what stands before wildcards, variables and ids that AWS makes agrees. */
function couldBe(pattern: string, { arn, bucket }: Subject): boolean {
  const head = headOf(pattern);
  // A pattern may be about the objects of a bucket.
  const other = bucket === undefined ? headOf(arn) : arn;
  const agrees = head.startsWith(other) || other.startsWith(head);
  if (head.length === pattern.length) return agrees && (other.length < arn.length || head === arn);
  return (
    agrees && (head.length <= other.length || other.length < arn.length || bucket !== undefined)
  );
}

function headOf(text: string): string {
  const end = text.search(/[*?$\uE000]/);
  return end < 0 ? text : text.slice(0, end);
}
