import { inEnglish, verbatim } from "@cloister/texts";
import { decide } from "../../src/policy/decide.ts";
import type { Because, Decision, Gate, GateLayer, PolicySet } from "../../src/policy/decision.ts";
import type { Policy, PolicyStatement } from "../../src/policy/policy.ts";
import type { Caller, KeyValue, Request } from "../../src/policy/request.ts";

export const here = "111111111111";
export const there = "222222222222";

export const user: Caller = {
  kind: "user",
  arn: `arn:aws:iam::${here}:user/usr111`,
  account: here,
};
export const role: Caller = {
  kind: "role",
  arn: `arn:aws:iam::${here}:role/access-role`,
  account: here,
};
export const root: Caller = { kind: "root", arn: `arn:aws:iam::${here}:root`, account: here };
export const service: Caller = { kind: "service", name: "sagemaker.amazonaws.com" };

export const object = "arn:aws:s3:::lake/shops/1.csv";

export function allow(rest: Omit<PolicyStatement, "effect"> = {}): PolicyStatement {
  return { effect: "Allow", actions: ["*"], resources: ["*"], ...rest };
}

export function deny(rest: Omit<PolicyStatement, "effect"> = {}): PolicyStatement {
  return { effect: "Deny", actions: ["*"], resources: ["*"], ...rest };
}

/** An Allow for the principals, ARNs of accounts, users and roles or `*`. */
export function allowTo(...aws: readonly string[]): PolicyStatement {
  return allow({ principals: { aws } });
}

export function denyTo(...aws: readonly string[]): PolicyStatement {
  return deny({ principals: { aws } });
}

export function policy(...statements: readonly PolicyStatement[]): Policy {
  return { name: verbatim("p"), statements };
}

/** Condition keys in any case to values; absent where undefined. */
export type Keys = Readonly<Record<string, string | readonly string[] | KeyValue | undefined>>;

export function contextOf(keys: Keys): Request["context"] {
  const values = new Map(
    Object.entries(keys).map(([key, value]): [string, KeyValue] => [
      key.toLowerCase(),
      valueOf(value),
    ]),
  );
  return (key) => values.get(key) ?? { is: "absent" };
}

function valueOf(value: Keys[string]): KeyValue {
  if (value === undefined) return { is: "absent" };
  if (typeof value === "string") return { is: "present", values: [value] };
  return "is" in value ? value : { is: "present", values: value };
}

export const notKnown: KeyValue = { is: "unknown", missing: verbatim("what it is") };

export interface Scene {
  readonly caller?: Caller;
  readonly action?: string;
  readonly resource?: string;
  readonly resourceAccount?: string;
  readonly keys?: Keys;
  readonly identity?: readonly PolicyStatement[];
  readonly boundary?: readonly PolicyStatement[];
  readonly on?: readonly PolicyStatement[];
  readonly kind?: PolicySet["resourceKind"];
  readonly gateway?: readonly PolicyStatement[];
  readonly interface?: readonly PolicyStatement[];
}

/** The user of this account reads an object of this account, unless the scene says otherwise. */
export function decideIn(scene: Scene): Decision {
  return decide(
    {
      caller: scene.caller ?? user,
      action: scene.action ?? "s3:GetObject",
      resource: scene.resource ?? object,
      resourceAccount: scene.resourceAccount ?? here,
      context: contextOf(scene.keys ?? {}),
    },
    {
      identity: scene.identity === undefined ? [] : [policy(...scene.identity)],
      ...(scene.boundary !== undefined && { boundary: policy(...scene.boundary) }),
      ...(scene.on !== undefined && { resource: policy(...scene.on) }),
      resourceKind: scene.kind ?? "other",
      ...(scene.gateway !== undefined && {
        endpoint: { type: "gateway", policy: policy(...scene.gateway) },
      }),
      ...(scene.interface !== undefined && {
        endpoint: { type: "interface", policy: policy(...scene.interface) },
      }),
    },
  );
}

/** Each gate in one word: its verdict, or why it is so. */
export function gatesOf({ gates }: Decision): Readonly<Partial<Record<GateLayer, string>>> {
  return Object.fromEntries(
    gates.map((gate) => [gate.layer, `${gate.verdict}: ${gate.because.is}`]),
  );
}

export function gateIn(
  { gates }: Decision,
  layer: GateLayer,
): Omit<Gate, "because"> & { readonly because: ToldBecause } {
  const gate = gates.find((one) => one.layer === layer);
  if (gate === undefined) throw new Error(`bug: no gate ${layer}`);
  return { ...gate, because: toldBecause(gate.because) };
}

type Unknown = Extract<Because, { readonly is: "unknown" }>;

/** What is missing, in English. */
export type ToldBecause =
  | Exclude<Because, Unknown>
  | (Omit<Unknown, "missing"> & { readonly missing: readonly string[] });

export function toldBecause(because: Because): ToldBecause {
  return because.is === "unknown"
    ? { ...because, missing: because.missing.map(inEnglish) }
    : because;
}

/** The verdict on a statement of the caller alone. */
export function verdictOfStatement(
  statement: PolicyStatement,
  scene: Scene = {},
): Decision["verdict"] {
  return decideIn({ ...scene, identity: [statement] }).verdict;
}
