import type { Fix, Path, PolicyDocument, Topology, Written } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { matches } from "../grants/wildcard.ts";
import { nameOf } from "../name-of.ts";
import { firstOf } from "../some-of.ts";
import { executionRolesOf } from "./execution-roles.ts";

const sagemaker = "sagemaker.amazonaws.com";

export const executionRoleWithoutTrust: Check = {
  code: "studio/execution-role-without-trust",
  rules: ["STU-010"],
  severity: "error",
  summary: "The execution role of Studio trusts SageMaker.",

  *run({ topology, plan }) {
    for (const { role, uses } of executionRolesOf(plan)) {
      // Without statements nothing is stated of a role that exists, and of another one it is a finding already.
      if (role.trust.statements.length === 0 || trustsSageMaker(role.trust)) continue;
      yield {
        at: [...role.at, "trust"],
        message: say(
          "Role `{{role}}` is an execution role of Studio and does not trust `{{service}}`, so no app starts with it.",
          { role: nameOf(role), service: sagemaker },
        ),
        related: firstOf(uses).map((at) => ({ at, message: say("here it is the execution role") })),
        help: say("Add `sagemaker` to its `trust`."),
        ...(role.existing === undefined ? { fix: trusting(topology, role.at) } : {}),
      };
    }
  },
};

/** Whether some statement lets SageMaker become the role, under whatever conditions. */
function trustsSageMaker({ statements }: PolicyDocument): boolean {
  return statements.some(({ effect, principals, notPrincipals, actions, notActions }) => {
    if (effect !== "Allow") return false;
    const isMeant =
      notPrincipals === undefined
        ? [...(principals?.service ?? []), ...(principals?.aws ?? [])].some(
            (one) => one === "*" || one.toLowerCase() === sagemaker,
          )
        : notPrincipals.service?.includes(sagemaker) !== true;
    return isMeant && (actions?.some(isAssuming) ?? notActions?.some(isAssuming) !== true);
  });
}

function isAssuming(action: string): boolean {
  return matches(action.toLowerCase(), "sts:assumerole");
}

/** `trust` is one entry or a list of them. */
function trusting(topology: Topology, roleAt: Path): Fix {
  const [, account = "", , name = ""] = roleAt;
  const written = topology.accounts[account]?.roles[name]?.trust;
  const at = [...roleAt, "trust"];
  if (Array.isArray(written)) return { edits: [{ kind: "append", at, value: "sagemaker" }] };
  const value: Written =
    written === undefined
      ? "sagemaker"
      : [typeof written === "string" ? written : entryOf(written), "sagemaker"];
  return { edits: [{ kind: "set", at, value }] };
}

/** What is undefined is not written. */
function entryOf(entry: object): Written {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
