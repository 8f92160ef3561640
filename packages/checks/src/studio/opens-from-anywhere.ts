import { prove } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { mayOpen } from "./may-open.ts";

export const opensFromAnywhere: FlowCheck = {
  code: "studio/opens-from-anywhere",
  rules: ["STU-014"],
  severity: "warning",
  summary: "Nobody opens a `VpcOnly` Studio domain from the internet.",

  *run({ plan, world }) {
    const studios = resourcesOf(plan, "studio").filter(
      // With IAM Identity Center nobody asks for a presigned URL, and no policy can say from where.
      ({ mode, authMode }) => mode === "VpcOnly" && authMode === "IAM",
    );
    if (studios.length === 0) return;
    const all = mayOpen(plan);
    for (const studio of studios) {
      const target = { kind: "studio", studio: { kind: "studio", id: studio.id } } as const;
      const opening = all
        .filter(({ who }) => prove(world, { who, use: "open", target }).verdict === "allowed")
        .flatMap(({ principals }) => principals);
      if (opening.length === 0) continue;
      yield {
        at: studio.at,
        part: "key",
        message: say(
          "Studio domain `{{studio}}` is `VpcOnly`, and {{principals}} can open it from the internet: that mode closes the notebooks' side, not the browser's.",
          { studio: nameOf(studio), principals: someOf(opening.map(nameOf)) },
        ),
        related: firstOf(opening).map(({ at }) => ({
          at,
          part: "key" as const,
          message: say("may ask for the URL from anywhere"),
        })),
        help: say(
          'Allow `sagemaker:CreatePresignedDomainUrl` only with `aws:SourceVpc`, `aws:SourceVpce` or `aws:SourceIp`, or deny it otherwise with a statement of `policies` for them: `{ effect: Deny, actions: sagemaker:CreatePresignedDomainUrl, resources: "*", conditions: { StringNotEquals: { aws:SourceVpc: { ref: vpc/{{vpc}} } } } }`.',
          { vpc: nameOf(studio.vpc) },
        ),
      };
    }
  },
};
