import { addTo, type Call, type Gate, type Judged, type World } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { declaredFlows, legsOf, type Declared } from "./declared.ts";

/** What a policy denies to a declared flow, by the rule that speaks of it. */
export type Law =
  /** A statement denies it. */
  | "explicit-deny"
  /** The policy of the endpoint on the way. */
  | "endpoint-policy"
  /** A condition on the caller's network, and the call is Athena's. */
  | "athena-network"
  /** A condition on the caller's address, and the way leads through an endpoint. */
  | "source-ip"
  /** The catalog is another account's. */
  | "foreign-catalog"
  /** The owner of a bucket, of another account, does not allow it. */
  | "owner"
  /** Nothing that the caller holds, or no policy of the key, allows it: */
  | "key"
  | "queries"
  | "catalog"
  | "temporary-table"
  | "results"
  | "table-data"
  | "objects";

export interface Denial {
  readonly declared: Declared;
  readonly judged: Judged;
  readonly call: Call;
  readonly gate: Gate;
}

const known = new WeakMap<World, ReadonlyMap<Law, readonly Denial[]>>();

/** The denials of one kind, in the order of the flows. */
export function denialsOf(subject: FlowSubject, law: Law): readonly Denial[] {
  const before = known.get(subject.world);
  const all = before ?? read(subject);
  if (before === undefined) known.set(subject.world, all);
  return all.get(law) ?? [];
}

function read(subject: FlowSubject): ReadonlyMap<Law, readonly Denial[]> {
  const byLaw = new Map<Law, [Denial, ...Denial[]]>();
  for (const denial of everyDenial(subject)) {
    const law = lawOf(denial);
    if (law === undefined || !(denial.declared.isExpected || ofGrants.has(law))) continue;
    addTo(byLaw, law, denial);
  }
  return byLaw;
}

/** What keeps a grant from doing what it is for. That it is not enough for all of a flow is no mistake of it. */
const ofGrants: ReadonlySet<Law> = new Set<Law>([
  "explicit-deny",
  "endpoint-policy",
  "athena-network",
  "source-ip",
  "foreign-catalog",
]);

function* everyDenial(subject: FlowSubject): Iterable<Denial> {
  for (const { declared, judged } of legsOf(declaredFlows(subject))) {
    for (const { call, decision } of judged.decided) {
      if (decision.verdict !== "denied") continue;
      for (const gate of decision.gates) {
        if (gate.verdict === "denied") yield { declared, judged, call, gate };
      }
    }
  }
}

function lawOf({ declared, judged, call, gate }: Denial): Law | undefined {
  const { question, passage } = judged;
  const keys = conditionKeys(gate);
  const isOfAthena = (question.calledVia ?? []).length > 0;
  if (
    !declared.isExpected &&
    isFromAnywhere(declared, question) &&
    keys.some((key) => wayKeys.test(key))
  )
    return undefined;
  // What another policy nearly allows is no mistake of a grant that gives less.
  const isKeptOut = declared.isExpected || gate.because.is === "explicit-deny";
  if (isKeptOut && isOfAthena && keys.some(isNetworkKey)) return "athena-network";
  const isBehindEndpoint = passage?.way !== undefined && passage.way.kind !== "internet";
  if (isKeptOut && isBehindEndpoint && keys.includes("aws:sourceip")) return "source-ip";
  if (gate.layer === "endpoint-policy") return "endpoint-policy";
  if (gate.because.is === "explicit-deny") return "explicit-deny";
  if (gate.layer === "permissions-boundary" || gate.layer === "trust-policy") return undefined;
  if (call.resourceKind === "key") return "key";
  if (gate.layer === "resource-policy") {
    if (call.owner === question.principal.placed.account) return undefined;
    if (call.action.startsWith("glue:")) return "foreign-catalog";
    return call.action.startsWith("s3:") ? "owner" : undefined;
  }
  return neededFor(call);
}

/** A grant does not say where its principal runs, nor whether it calls the bucket itself. */
function isFromAnywhere({ proven }: Declared, { calledVia }: Judged["question"]): boolean {
  return proven.flow.at === undefined && calledVia === undefined;
}

const wayKeys = /^aws:(?:source(?:vpc|ip)|vpc|viaawsservice|calledvia)/;

/** Whether a condition key, in lower case, tells where a request comes from. */
export function isNetworkKey(key: string): boolean {
  return /^aws:(?:sourcevpce?|sourceip|vpcsourceip|sourcevpcarn|vpce\w+)$/.test(key);
}

function neededFor({ target, action }: Call): Law | undefined {
  switch (target) {
    case "everything":
      return action.startsWith("athena:") ? "queries" : undefined;
    case "workgroup":
      return "queries";
    case "catalog":
    case "default-database":
    case "database":
    case "table":
      return /:(?:Create|Delete)/.test(action) ? "temporary-table" : "catalog";
    case "temporary-table":
      return "temporary-table";
    case "data-bucket":
    case "data-objects":
      return "table-data";
    case "result-bucket":
    case "result-objects":
      return "results";
    case "data-key":
    case "result-key":
      return "key";
    case undefined:
      return action.startsWith("s3:") ? "objects" : undefined;
  }
}

/** The condition keys that decide, in lower case: those of a statement that denies, or what nearly allowed lacks. */
export function conditionKeys({ because }: Gate): readonly string[] {
  switch (because.is) {
    case "explicit-deny": {
      const { conditions = {} } = because.by.policy.statements[because.by.statement] ?? {};
      return Object.values(conditions).flatMap((keys) =>
        Object.keys(keys).map((key) => key.toLowerCase()),
      );
    }
    case "nothing-allows":
      return because.near.flatMap(({ but, condition }) =>
        but === "condition" && condition !== undefined ? [condition.key.toLowerCase()] : [],
      );
    case "allowed":
    case "not-needed":
    case "unknown":
      return [];
  }
}
