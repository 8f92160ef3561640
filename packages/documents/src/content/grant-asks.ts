import type { Ref } from "@cloister/model";
import {
  allOf,
  askCall,
  bucketPolicy,
  bucketsByName,
  principalOf,
  type Call,
  type GateLayer,
  type PolicyStatement,
  type Verdict,
  type World,
} from "@cloister/proof";
import { verbatim } from "@cloister/texts";
import { bucketIn } from "./grant-pairs.ts";

type Principal = Ref<"user"> | Ref<"role">;

/** An action on a resource, as statements name them. */
export interface Wanted {
  readonly action: string;
  /** An ARN, wildcards included. */
  readonly resource: string;
  /** Of `s3:ListBucket` where it is limited to some: what keys begin with. */
  readonly prefix?: string;
}

/** What both sides say, each by itself, and together. */
export interface Answer {
  readonly asking: Verdict;
  readonly owning: Verdict;
  readonly both: Verdict;
  /** The statements that decide on each side. */
  readonly askingBy: readonly Citation[];
  readonly owningBy: readonly Citation[];
}

/** The actions that either side names, each on the resources that it is checked against. */
export function wantedIn(
  statements: readonly PolicyStatement[],
  bucket: string,
): readonly Wanted[] {
  const wanted = statements.flatMap(({ actions = [], resources = [], conditions = {} }) => {
    const own = resources.filter((resource) => bucketIn(resource).includes(bucket));
    const [prefix] = Object.values(conditions).flatMap((keys) => keys["s3:prefix"] ?? []);
    return actions.filter(isNamed).flatMap((action) =>
      own
        .filter((resource) => isOfObjects(action) === /:::[^/]*\//.test(resource))
        .map((resource): Wanted => {
          const isLimited = prefix !== undefined && /^s3:List/i.test(action);
          return { action, resource, ...(isLimited ? { prefix } : {}) };
        }),
    );
  });
  // Where both sides name one action, what the first one names of resources is what is asked for.
  const first = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const known = first.get(one.action);
    if (known === undefined) first.set(one.action, [one]);
    else if (!known.some(({ resource }) => resource === one.resource)) known.push(one);
  }
  return [...first.values()].flat();
}

function isNamed(action: string): boolean {
  return /^s3:[a-z]+$/i.test(action);
}

/** Whether S3 checks the action against objects, not against their bucket. */
function isOfObjects(action: string): boolean {
  if (/^s3:[a-z]*bucket/i.test(action)) return false;
  return /object|^s3:(?:abortmultipartupload|listmultipartuploadparts|bypass)/i.test(action);
}

/** What the policies of a user or role and of a resource say; no network takes part. */
export function answerFor(world: World, who: Principal, call: Call): Answer {
  const decision = askCall(world, {
    principal: principalOf(world, who),
    origin: { kind: "stopped" },
    call,
  });
  const asking = gatesOf(decision.gates, ["identity-policy", "permissions-boundary"]);
  const owning = gatesOf(decision.gates, ["resource-policy", "key-policy"]);
  return {
    asking: allOf(asking.map(({ verdict }) => verdict)),
    owning: allOf(owning.map(({ verdict }) => verdict)),
    both: decision.verdict,
    askingBy: asking.flatMap(citedBy),
    owningBy: owning.flatMap(citedBy),
  };
}

type Gate = ReturnType<typeof askCall>["gates"][number];
type Citation = Extract<Gate["because"], { readonly is: "allowed" }>["by"];

function gatesOf(gates: readonly Gate[], layers: readonly GateLayer[]): readonly Gate[] {
  return gates.filter(({ layer }) => layers.includes(layer));
}

function citedBy({ because }: Gate): readonly Citation[] {
  return because.is === "allowed" || because.is === "explicit-deny" ? [because.by] : [];
}

/** A call that means what statements name. */
export function callOf(world: World, { action, resource, prefix }: Wanted): Call {
  const [name = ""] = bucketIn(resource);
  const bucket = bucketsByName(world).get(name);
  const [, , , region = "", account = ""] = resource.split(":");
  return {
    action,
    resource: some(resource),
    shown: verbatim(resource),
    owner: bucket?.account ?? (account === "" ? undefined : account),
    region: bucket?.region ?? region,
    resourceKind: "other",
    policy: bucket === undefined ? undefined : bucketPolicy(world, bucket),
    keys: new Map(
      prefix === undefined
        ? []
        : [["s3:prefix", { is: "present", values: [some(prefix)] }] as const],
    ),
  };
}

/** One of those that a pattern means. */
function some(pattern: string): string {
  return pattern.replaceAll("*", "0").replaceAll("?", "0");
}
