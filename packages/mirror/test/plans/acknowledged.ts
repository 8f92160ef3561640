import { planOf, ref, resource, stack } from "../build-plan.ts";

/** Rules of each tool at constructs of both levels, and in a stack. */
export const acknowledgedPlan = planOf(
  [
    {
      ...stack("data", [
        resource("bucket", ["raw"], {
          name: "raw-xxxx",
          encryption: { type: "sse-s3" },
          versioned: false,
          blockPublicAccess: true,
          ownership: "BucketOwnerEnforced",
          removal: "retain",
          tags: { team: "data" },
          acknowledged: {
            "AwsSolutions-S1": "Logs come with the `log` account: soon.",
            CKV_AWS_18: "The same.",
            CKV_AWS_21: "Objects are never written twice.",
            W35: "The same.",
          },
        }),
        resource("workgroup", ["jobs"], {
          name: "jobs",
          enforce: false,
          tags: {},
          acknowledged: { "AwsSolutions-ATH1[Result::s3://*]": 'A "quoted" reason.', W99: "None." },
        }),
        resource("database", ["sales"], { name: "sales" }),
        resource("named-query", ["sales", "first-rows"], {
          database: ref("database", "sales"),
          name: "first-rows",
          sql: "SELECT 1",
          workgroup: ref("workgroup", "jobs"),
          acknowledged: { "CloudFormation-Validate::W9999": "A rule of CDK's own." },
        }),
      ]),
      acknowledged: {
        "AwsSolutions-KMS5": "Rotated by AWS.",
        "CloudFormation-Validate::W9998": "Accepted everywhere.",
      },
    },
  ],
  { name: "acknowledged" },
);
