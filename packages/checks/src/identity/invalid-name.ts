import { acceptedTexts, iamQuotas, textProblem } from "@cloister/model";
import type { Path } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";

export const invalidName: Check = {
  code: "identity/invalid-name",
  rules: ["IAM-001"],
  severity: "error",
  summary: "Names of users, roles and policies are ones that IAM takes.",

  *run({ topology }) {
    for (const { name, at, what, longest } of names(topology)) {
      const problem = textProblem(name, { ...acceptedTexts.iamName, longest });
      if (problem === undefined) continue;
      yield {
        at,
        message: say("`{{name}}` cannot be the name of {{owner}}: {{problem}}.", {
          name,
          owner: what(),
          problem,
        }),
        help: say(
          "IAM names are made of the letters A to Z in either case, digits and `+=,.@_-`. Put the name for AWS under `name:` and keep the other here.",
        ),
      };
    }
  },
};

interface Name {
  readonly name: string;
  readonly at: Path;
  readonly what: () => Text;
  readonly longest: number;
}

const sections = [
  { section: "users", what: () => say("a user"), longest: iamQuotas.userNameCharacters.limit },
  { section: "roles", what: () => say("a role"), longest: iamQuotas.roleNameCharacters.limit },
  {
    section: "policies",
    what: () => say("a policy"),
    longest: iamQuotas.policyNameCharacters.limit,
  },
  {
    section: "grants",
    what: () => say("the policy that a grant becomes"),
    longest: iamQuotas.policyNameCharacters.limit,
  },
] as const;

function* names(topology: Subject["topology"]): Iterable<Name> {
  for (const [accountName, account] of Object.entries(topology.accounts)) {
    for (const { section, what, longest } of sections) {
      const things: Readonly<Record<string, { readonly name?: string | undefined }>> =
        account[section];
      for (const [entry, { name }] of Object.entries(things)) {
        const at = ["accounts", accountName, section, entry];
        yield name === undefined
          ? { name: entry, at, what, longest }
          : { name, at: [...at, "name"], what, longest };
      }
    }
  }
}
