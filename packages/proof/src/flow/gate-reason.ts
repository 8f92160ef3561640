import type { Path } from "@cloister/model";
import { nameOf, type Principal } from "../permission/caller.ts";
import type { Call } from "../permission/call.ts";
import type { Gate, NearMiss } from "../policy/decision.ts";
import { placeOfStatement, type Citation, type Policy } from "../policy/policy.ts";
import type { Detail } from "../proof.ts";

/** What a layer of policies says to some calls, in one sentence. */
export function gateReason(principal: Principal, gate: Gate, calls: readonly Call[]): string {
  return gateSays({ who: nameOf(principal), gate, what: doing(calls) });
}

interface Said {
  /** As messages call the caller: role `access-role`. */
  readonly who: string;
  readonly gate: Gate;
  /** `s3:GetObject` on …. */
  readonly what: string;
}

export function gateSays({ who, gate: { layer, because }, what }: Said): string {
  switch (because.is) {
    case "allowed":
      return `${sentenceCase(cited(because.by))} allows ${what}.`;
    case "explicit-deny":
      return `${sentenceCase(cited(because.by))} denies ${what}.`;
    case "not-needed":
      return whoNeedNot(who, layer, what);
    case "unknown":
      return `${sentenceCase(what)} depends on what is not known: ${because.missing.join("; ")}.`;
    case "nothing-allows":
      return whoDoesNot(who, layer, because.read, what);
  }
}

function whoNeedNot(who: string, layer: Gate["layer"], what: string): string {
  const resourceDoes = "the resource's own policy does, in the same account";
  switch (layer) {
    case "identity-policy":
      return `No policy of ${who} need allow ${what}: ${resourceDoes}.`;
    case "permissions-boundary":
      return `The permissions boundary of ${who} need not allow ${what}: ${resourceDoes}.`;
    case "resource-policy":
    case "key-policy":
    case "trust-policy":
    case "endpoint-policy":
      return `The resource's policy need not allow ${what}: the caller's own policies do, in the same account.`;
  }
}

function whoDoesNot(
  who: string,
  layer: Gate["layer"],
  read: readonly Policy[],
  what: string,
): string {
  const [first] = read;
  switch (layer) {
    case "identity-policy":
      return first === undefined
        ? `${sentenceCase(who)} holds no policy, so nothing allows ${what}.`
        : `None of the ${read.length === 1 ? "policies" : `${read.length} policies`} of ${who} allows ${what}.`;
    case "permissions-boundary":
      return `The permissions boundary of ${who} does not allow ${what}.`;
    case "resource-policy":
      return first === undefined
        ? `The resource has no policy that allows ${what} to ${who}, which is of another account.`
        : `${sentenceCase(first.name)} does not allow ${what} to ${who}.`;
    case "key-policy":
      return `${sentenceCase(first?.name ?? "the key policy")} does not allow ${what} to ${who}.`;
    case "trust-policy":
      return `${sentenceCase(first?.name ?? "the trust policy")} does not allow ${what} to ${who}.`;
    case "endpoint-policy":
      return `${sentenceCase(first?.name ?? "the endpoint's policy")} does not allow ${what} to ${who}.`;
  }
}

/** The best near miss of each policy, at most three: what one has to read to understand a denial. */
export function nearMisses({ because }: Gate): readonly Detail[] {
  if (because.is !== "nothing-allows") return [];
  const seen = new Set<string>();
  const best = because.near.filter(({ policy }) => {
    if (seen.has(policy.name)) return false;
    seen.add(policy.name);
    return true;
  });
  return best.slice(0, 3).map((miss) => ({
    reason: `${sentenceCase(cited(miss))} allows it ${butOnly(miss)}.`,
    ...placed(placeOfStatement(miss)),
  }));
}

function butOnly({ but, condition, policy, statement }: NearMiss): string {
  const { resources = [], conditions } = policy.statements[statement] ?? {};
  switch (but) {
    case "condition": {
      if (condition === undefined) return "only under conditions that are not met";
      const values = conditions?.[condition.operator]?.[condition.key] ?? [];
      return /(?:Equals|EqualsIgnoreCase|Like|Bool)(?:IfExists)?$/.test(condition.operator) &&
        !/Not/.test(condition.operator)
        ? `only where \`${condition.key}\` is ${someOf(values)}`
        : `only where \`${condition.key}\` meets \`${condition.operator}\` ${someOf(values)}`;
    }
    case "resource":
      return `only on ${someOf(resources)}`;
    case "principal":
      return "only to others";
  }
}

function someOf(values: readonly string[]): string {
  const shown = values.slice(0, 3).map((value) => `\`${readable(value)}\``);
  return values.length > shown.length
    ? `${shown.join(", ")} and ${values.length - shown.length} more`
    : shown.join(", ");
}

/** `s3:GetObject` on `s3://bucket/key` and 2 more. */
function doing(calls: readonly Call[]): string {
  const actions = [...new Set(calls.map(({ action }) => `\`${action}\``))];
  const things = [...new Set(calls.map(({ shown }) => shown))];
  const [first = ""] = things;
  const more = things.length > 1 ? ` and ${things.length - 1} more` : "";
  return `${listed(actions)} on ${first}${more}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

function cited({ policy, statement }: Citation): string {
  const { sid } = policy.statements[statement] ?? {};
  return policy.statements.length === 1
    ? policy.name
    : `${policy.name}, statement ${sid === undefined ? statement + 1 : `\`${sid}\``},`;
}

/** Ids that AWS makes are called by the resource they will be of. */
export function readable(text: string): string {
  return text.replaceAll(/\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g, "<id of $1>");
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placed(at: Path | undefined): Pick<Detail, "at"> {
  return at === undefined ? {} : { at };
}
