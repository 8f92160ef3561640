import type { Path } from "@cloister/model";
import { and, commas, opening, say, type Text, type Value, verbatim } from "@cloister/texts";
import { nameOf, type Principal } from "../permission/caller.ts";
import type { Call } from "../permission/call.ts";
import type { Gate, NearMiss } from "../policy/decision.ts";
import { placeOfStatement, type Citation, type Policy } from "../policy/policy.ts";
import type { Detail } from "../proof.ts";
import { distinctTexts, nameKey } from "../same-text.ts";

/** What a layer of policies says to some calls, in one sentence. */
export function gateReason(principal: Principal, gate: Gate, calls: readonly Call[]): Text {
  return gateSays({ who: nameOf(principal), gate, what: doing(calls) });
}

interface Said {
  /** As messages call the caller: role `access-role`. */
  readonly who: Text;
  readonly gate: Gate;
  /** `s3:GetObject` on …. */
  readonly what: Text;
}

export function gateSays({ who, gate: { layer, because }, what }: Said): Text {
  switch (because.is) {
    case "allowed":
      return say("{{statement}} allows {{what}}.", {
        statement: opening(statementText(because.by)),
        what,
      });
    case "explicit-deny":
      return say("{{statement}} denies {{what}}.", {
        statement: opening(statementText(because.by)),
        what,
      });
    case "not-needed":
      return whoNeedNot(who, layer, what);
    case "unknown":
      return say("{{what}} depends on what is not known: {{missing}}.", {
        what: opening(what),
        missing: oneAfterOther(because.missing),
      });
    case "nothing-allows":
      return whoDoesNot({ who, layer, read: because.read, what });
  }
}

/** `a; b; c`. */
function oneAfterOther([one, ...others]: readonly Text[]): Text {
  if (one === undefined) return verbatim("");
  return others.length === 0
    ? one
    : say("{{one}}; {{others}}", { one, others: oneAfterOther(others) });
}

function whoNeedNot(who: Text, layer: Gate["layer"], what: Text): Text {
  switch (layer) {
    case "identity-policy":
      return say(
        "No policy of {{who}} need allow {{what}}: the resource's own policy does, in the same account.",
        { who, what },
      );
    case "permissions-boundary":
      return say(
        "The permissions boundary of {{who}} need not allow {{what}}: the resource's own policy does, in the same account.",
        { who, what },
      );
    case "resource-policy":
    case "key-policy":
    case "trust-policy":
    case "endpoint-policy":
      return say(
        "The resource's policy need not allow {{what}}: the caller's own policies do, in the same account.",
        { what },
      );
  }
}

interface Lacking extends Omit<Said, "gate"> {
  readonly layer: Gate["layer"];
  readonly read: readonly Policy[];
}

function whoDoesNot({ who, layer, read, what }: Lacking): Text {
  const [first] = read;
  switch (layer) {
    case "identity-policy":
      if (first === undefined)
        return say("{{who}} holds no policy, so nothing allows {{what}}.", {
          who: opening(who),
          what,
        });
      return read.length === 1
        ? say("None of the policies of {{who}} allows {{what}}.", { who, what })
        : say("None of the {{count}} policies of {{who}} allows {{what}}.", {
            count: read.length,
            who,
            what,
          });
    case "permissions-boundary":
      return say("The permissions boundary of {{who}} does not allow {{what}}.", { who, what });
    case "resource-policy":
      return first === undefined
        ? say(
            "The resource has no policy that allows {{what}} to {{who}}, which is of another account.",
            { what, who },
          )
        : doesNot(first.name, { what, who });
    case "key-policy":
      return doesNot(first?.name ?? say("the key policy"), { what, who });
    case "trust-policy":
      return doesNot(first?.name ?? say("the trust policy"), { what, who });
    case "endpoint-policy":
      return doesNot(first?.name ?? say("the endpoint's policy"), { what, who });
  }
}

function doesNot(policy: Text, { what, who }: Pick<Said, "what" | "who">): Text {
  return say("{{policy}} does not allow {{what}} to {{who}}.", {
    policy: opening(policy),
    what,
    who,
  });
}

/** The best near miss of each policy, at most three: what one has to read to understand a denial. */
export function nearMisses({ because }: Gate): readonly Detail[] {
  if (because.is !== "nothing-allows") return [];
  const seen = new Set<string>();
  const best = because.near.filter(({ policy }) => {
    const key = nameKey(policy);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return best.slice(0, 3).map((miss) => ({
    reason: allowsOnly(miss),
    ...placed(placeOfStatement(miss)),
  }));
}

function allowsOnly(miss: NearMiss): Text {
  const { but, condition } = miss;
  const { resources = [], conditions } = miss.policy.statements[miss.statement] ?? {};
  const statement = opening(statementText(miss));
  switch (but) {
    case "condition": {
      if (condition === undefined)
        return say("{{statement}} allows it only under conditions that are not met.", {
          statement,
        });
      const { operator, key } = condition;
      const values = someOf(conditions?.[operator]?.[key] ?? []);
      return /(?:Equals|EqualsIgnoreCase|Like|Bool)(?:IfExists)?$/.test(operator) &&
        !/Not/.test(operator)
        ? say("{{statement}} allows it only where `{{key}}` is {{values}}.", {
            statement,
            key,
            values,
          })
        : say("{{statement}} allows it only where `{{key}}` meets `{{operator}}` {{values}}.", {
            statement,
            key,
            operator,
            values,
          });
    }
    case "resource":
      return say("{{statement}} allows it only on {{resources}}.", {
        statement,
        resources: someOf(resources),
      });
    case "principal":
      return say("{{statement}} allows it only to others.", { statement });
  }
}

function someOf(values: readonly string[]): Value {
  const shown = commas(values.slice(0, 3).map((value) => `\`${readable(value)}\``));
  const count = values.length - shown.items.length;
  return count > 0 ? say("{{items}} and {{count}} more", { items: shown, count }) : shown;
}

/** `s3:GetObject` on `s3://bucket/key` and 2 more. */
function doing(calls: readonly Call[]): Text {
  const actions = and([...new Set(calls.map(({ action }) => `\`${action}\``))]);
  const [resource = verbatim(""), ...more] = distinctTexts(calls.map(({ shown }) => shown));
  const count = more.length;
  return count > 0
    ? say("{{actions}} on {{resource}} and {{count}} more", { actions, resource, count })
    : say("{{actions}} on {{resource}}", { actions, resource });
}

/** A policy, and which of its statements: by its name where it has one, else counted from 1. */
export function statementText({ policy, statement }: Citation): Text {
  const { sid } = policy.statements[statement] ?? {};
  if (policy.statements.length === 1) return policy.name;
  return sid === undefined
    ? say("{{policy}}, statement {{number}},", { policy: policy.name, number: statement + 1 })
    : say("{{policy}}, statement `{{sid}}`,", { policy: policy.name, sid });
}

/** Ids that AWS makes are called by the resource they will be of. */
export function readable(text: string): string {
  return text.replaceAll(/\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g, "<id of $1>");
}

function placed(at: Path | undefined): Pick<Detail, "at"> {
  return at === undefined ? {} : { at };
}
