import { all, append, defects, remove, set, type Defect } from "./defect.ts";

const endpoints = "accounts.x.vpcs.main.endpoints";
const groups = "accounts.x.vpcs.main.securityGroups";
const own = { subnets: ["private-1"], securityGroups: ["endpoints"], type: "interface" } as const;

/** Mistakes in VPC endpoints, and in who reaches them. */
export const endpointDefects: readonly Defect[] = [
  ...defects("a service that does not exist", "EP-001", [
    set(`${endpoints}.athena.service`, "athenaa"),
    set(`${endpoints}.studio.service`, "com.amazonaws.ap-northeast-1.studio"),
    set(`${endpoints}.athena.service`, "com.amazonaws.us-east-1.athena"),
  ]),
  ...defects(
    "a gateway endpoint for a service without one",
    "EP-002",
    [
      set(`${endpoints}.athena`, { service: "athena", type: "gateway", routeTables: ["studio"] }),
      set(`${endpoints}.sts.type`, "gateway"),
    ],
    "EP-005 EP-012 EP-010",
  ),
  ...defects("an interface endpoint with two subnets in one zone", "EP-003", [
    set(`${endpoints}.athena.subnets`, ["private-1", "public"]),
    set(`${endpoints}.sts.subnets`, ["public", "private-1"]),
  ]),
  ...defects(
    "fields of the other type of endpoint",
    "EP-005",
    [
      set(`${endpoints}.s3.subnets`, ["private-1"]),
      set(`${endpoints}.athena.routeTables`, ["studio"]),
      remove(`${endpoints}.athena.subnets`),
      remove(`${endpoints}.s3.routeTables`),
    ],
    "EP-006 EP-020 STU-004",
  ),
  ...defects("a served subnet without the endpoint's route", "EP-006", [
    set(`${endpoints}.s3.serves`, ["private-1", "private-2"]),
  ]),
  ...defects(
    "two gateway endpoints in one route table",
    "EP-007",
    [set(`${endpoints}.s3-too`, { service: "s3", type: "gateway", routeTables: ["studio"] })],
    "EP-012",
  ),
  ...defects(
    "two endpoints with one private name",
    "EP-008",
    [
      set(`${endpoints}.athena-too`, { ...own, service: "athena" }),
      set(`${endpoints}.logs-too`, { ...own, service: "logs" }),
    ],
    "EP-012",
  ),
  ...defects(
    "an endpoint without private DNS",
    "EP-009",
    [set(`${endpoints}.athena.privateDns`, false), set(`${endpoints}.sts.privateDns`, false)],
    "EP-020 expect/fails",
  ),
  ...defects(
    "security groups that keep clients from an endpoint",
    "EP-010 STU-005 STU-004",
    [
      remove(`${groups}.endpoints.ingress.0`),
      remove(`${groups}.studio.egress.2`),
      set(`${groups}.endpoints.ingress.0.ports`, 8443),
      remove(`${groups}.studio.egress.3`),
    ],
    "EP-010 STU-005 STU-004",
  ),
  ...defects("an endpoint without a policy in a closed VPC", "EP-012", [
    remove(`${endpoints}.athena.policy`),
    remove(`${endpoints}.s3.policy`),
    remove(`${endpoints}.sts.policy`),
  ]),
  ...defects("an endpoint policy that is too long", "EP-013", [
    append(`${endpoints}.sts.policy.statements`, {
      effect: "Allow",
      principals: "*",
      actions: "sts:AssumeRole",
      resources: Array.from(
        { length: 600 },
        (_, index) => `arn:aws:iam::111111111111:role/some-role-of-many-${index}`,
      ),
    }),
  ]),
  ...defects("an endpoint policy that stops a declared flow", "EP-014", [
    remove(`${endpoints}.s3.policy.statements.0`),
    set(`${endpoints}.athena.policy.statements.0.conditions`, {
      StringEquals: { "aws:PrincipalArn": "arn:aws:iam::111111111111:role/analyst" },
    }),
    set(`${endpoints}.s3.policy.statements.0.actions`, ["s3:ListBucket"]),
  ]),
  ...defects(
    "an S3 interface endpoint with private DNS and no gateway endpoint",
    "EP-015",
    [set(`${endpoints}.s3`, { ...own, service: "s3" })],
    "EP-012 EP-020 EP-010 STU-004 STU-005",
  ),
  ...defects(
    "an S3 interface endpoint that nobody finds",
    "EP-016 EP-009",
    [set(`${endpoints}.s3`, { ...own, service: "s3", privateDns: false })],
    "EP-012 EP-020 EP-010 STU-004 STU-005",
  ),
  ...defects(
    "a closed subnet without an endpoint that a flow needs",
    "EP-020 STU-004",
    [remove(`${endpoints}.athena`), remove(`${endpoints}.s3`)],
    "EP-020 STU-004 network/endpoint",
  ),
  ...defects(
    "a Studio that cannot start",
    "STU-004",
    [remove(`${endpoints}.sagemaker-api`), remove(`${endpoints}.sagemaker-runtime`)],
    "EP-020 STU-015",
  ),
  ...defects(
    "a private opening of Studio without its endpoint",
    // Through NAT the page is reached, and the policy that asks for the VPC denies it: the expectation says so.
    "STU-015 expect/fails",
    [
      remove(`${endpoints}.studio`),
      all(
        remove(`${endpoints}.studio`),
        remove([
          "accounts",
          "x",
          "vpcs",
          "main",
          "routeTables",
          "workspaces",
          "routes",
          "0.0.0.0/0",
        ]),
      ),
    ],
    "EP-020 WS-007",
  ),
  ...defects(
    "a bucket in another Region behind a gateway endpoint",
    "EP-017",
    [set("accounts.y.buckets.s3bucket-yyyy.region", "us-east-1")],
    "ATH-025 EP-020",
  ),
  ...defects(
    "the address of a client asked for behind an endpoint",
    "EP-022 ATH-007",
    [
      set("accounts.y.buckets.s3bucket-yyyy.policy", {
        statements: [
          {
            effect: "Deny",
            principals: "*",
            actions: "s3:GetObject",
            resources: "arn:aws:s3:::s3bucket-yyyy/*",
            conditions: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
          },
        ],
      }),
    ],
    "EP-022 ATH-007 GRANT-012",
  ),
  ...defects(
    "a network asked for that Athena is not in",
    "ATH-007",
    [
      set("accounts.y.buckets.s3bucket-yyyy.policy", {
        statements: [
          {
            effect: "Deny",
            principals: "*",
            actions: ["s3:GetObject", "s3:ListBucket"],
            resources: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
            conditions: { StringNotEquals: { "aws:SourceVpc": "vpc-0123456789abcdef0" } },
          },
        ],
      }),
      all(
        set("accounts.x.buckets.s3bucket-xxxx.policy", {
          statements: [
            {
              effect: "Deny",
              principals: "*",
              actions: "s3:*",
              resources: ["arn:aws:s3:::s3bucket-xxxx", "arn:aws:s3:::s3bucket-xxxx/*"],
              conditions: { StringNotEquals: { "aws:SourceVpc": { ref: "vpc/main" } } },
            },
          ],
        }),
      ),
    ],
    "GRANT-012 EP-014 EP-022 expect/not-proven",
  ),
];
