import { awsManagedPolicyPath, partitionOf, type Path, type Topology } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { rawStatements, textsOf, type Placed } from "./raw-statements.ts";
import { writtenAccepts } from "./written-accepts.ts";

export const arnOfAnotherPartition: Check = {
  code: "identity/arn-of-another-partition",
  rules: ["IAM-009", "S3-007"],
  severity: "error",
  summary: "An ARN has the partition of the account that names it.",

  *run({ topology }) {
    for (const { text, at, partition } of arnsIn(topology)) {
      const [, written = "", rest = ""] = /^arn:([a-z0-9-]+)(:.+)$/s.exec(text) ?? [];
      if (written === "" || written === partition) continue;
      const right = `arn:${partition}${rest}`;
      yield {
        at,
        message: say(
          "`{{arn}}` is of partition `{{written}}`, and its account is in `{{partition}}`: nothing is granted between partitions.",
          { arn: text, written, partition },
        ),
        help: say("Write `{{arn}}`.", { arn: right }),
        fix: { edits: [{ kind: "set", at, value: right }] },
      };
    }
  },
};

type PlacedArn = Placed & { readonly partition: string };

function* arnsIn(topology: Topology): Iterable<PlacedArn> {
  for (const { statement, at, partition } of rawStatements(topology)) {
    for (const element of ["principals", "notPrincipals", "resources", "notResources"] as const) {
      for (const placed of textsOf(statement[element], [...at, element])) {
        yield { ...placed, partition };
      }
    }
  }
  const partitions = new Map(
    Object.entries(topology.accounts).map(([name, { region }]) => [
      name,
      partitionOf(region ?? topology.region),
    ]),
  );
  for (const { owner, principals, at } of writtenAccepts(topology)) {
    const partition = partitions.get(owner) ?? "";
    for (const placed of textsOf([...principals], [...at, "principals"])) {
      yield { ...placed, partition };
    }
  }
  for (const [name, { users, roles }] of Object.entries(topology.accounts)) {
    const partition = partitions.get(name) ?? "";
    for (const [section, principals] of [
      ["users", users],
      ["roles", roles],
    ] as const) {
      for (const [principal, { managedPolicies }] of Object.entries<Holder>(principals)) {
        const list: Path = ["accounts", name, section, principal, "managedPolicies"];
        for (const placed of textsOf([...managedPolicies], list)) {
          if (!isOfAws(placed.text)) yield { ...placed, partition };
        }
      }
    }
  }
}

interface Holder {
  readonly managedPolicies: readonly string[];
}

/** Of a policy of AWS that is known, `wrong-managed-policy-arn` says it. */
function isOfAws(arn: string): boolean {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  return arn.includes(":iam::aws:") && awsManagedPolicyPath(name) !== undefined;
}
