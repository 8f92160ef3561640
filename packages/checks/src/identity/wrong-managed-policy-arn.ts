import { awsManagedPolicyPath, partitionOf, type Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";

export const wrongManagedPolicyArn: Check = {
  code: "identity/wrong-managed-policy-arn",
  rules: ["IAM-003"],
  severity: "error",
  summary: "The ARN of an AWS managed policy has the policy's own path and partition.",

  *run({ topology }) {
    for (const { arn, at, partition } of policyArns(topology)) {
      const [, , path] = /^arn:([^:]*):iam::aws:policy\/(.+)$/.exec(arn) ?? [];
      if (path === undefined) continue;
      const name = path.slice(path.lastIndexOf("/") + 1);
      const known = awsManagedPolicyPath(name);
      const right = known && `arn:${partition}:iam::aws:policy/${known}`;
      if (right === undefined || right === arn) continue;
      yield {
        at,
        message: say("The ARN of AWS managed policy `{{name}}` is `{{right}}`, not `{{arn}}`.", {
          name,
          right,
          arn,
        }),
        help: say("Write `{{name}}`: its ARN is filled in.", { name }),
        fix: { edits: [{ kind: "set", at, value: name }] },
      };
    }
  },
};

interface PolicyArn {
  readonly arn: string;
  readonly at: Path;
  readonly partition: string;
}

function* policyArns(topology: Subject["topology"]): Iterable<PolicyArn> {
  for (const [accountName, account] of Object.entries(topology.accounts)) {
    const partition = partitionOf(account.region ?? topology.region);
    for (const section of ["users", "roles"] as const) {
      for (const [name, { managedPolicies, permissionsBoundary }] of Object.entries(
        account[section],
      )) {
        const at = ["accounts", accountName, section, name];
        for (const [index, arn] of managedPolicies.entries()) {
          yield { arn, at: [...at, "managedPolicies", index], partition };
        }
        if (permissionsBoundary !== undefined) {
          yield { arn: permissionsBoundary, at: [...at, "permissionsBoundary"], partition };
        }
      }
    }
  }
}
