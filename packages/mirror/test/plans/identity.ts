import type { Statement } from "@cloister/model";
import { planOf, ref, resource, stack, x } from "../build-plan.ts";

const assume = ["sts:AssumeRole"];
const role = (name: string, ...statements: readonly Statement[]) =>
  resource("role", [name], {
    name,
    path: "/",
    trust: { statements },
    maxSessionSeconds: 3600,
    tags: {},
  });
const attached = (kind: "role" | "user", name: string, policy: string, arn?: string) =>
  resource("attachment", [kind, name, policy], {
    principal: ref(kind, name),
    policy: arn === undefined ? ref("managed-policy", policy) : { arn },
  });

const sagemaker: Statement = {
  effect: "Allow",
  principals: { service: ["sagemaker.amazonaws.com"] },
  actions: assume,
};

const identities = stack("identities", [
  resource("user", ["usr111"], {
    name: "usr-111",
    path: "/people/",
    permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess",
    tags: { team: "data" },
  }),
  resource("user", ["twin"], {
    name: "twin",
    path: "/",
    permissionsBoundary: "arn:aws:iam::111111111111:policy/edge",
    tags: {},
  }),
  attached("user", "usr111", "ReadOnlyAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"),
  resource("role", ["access-role"], {
    description: "Runs the notebooks.",
    name: "access-role-of-x",
    path: "/service/",
    roleDescription: "Reads both buckets.",
    trust: {
      statements: [
        sagemaker,
        {
          effect: "Allow",
          principals: { aws: ["arn:aws:iam::111111111111:user/people/usr-111"] },
          actions: assume,
          conditions: { Bool: { "aws:MultiFactorAuthPresent": ["true"] } },
        },
        {
          effect: "Allow",
          principals: { aws: ["arn:aws:iam::222222222222:root"], service: ["glue.amazonaws.com"] },
          actions: ["sts:AssumeRole", "sts:SetSourceIdentity"],
          conditions: { StringEquals: { "sts:ExternalId": ["a", "b"] } },
        },
        {
          sid: "NeverFromOutside",
          effect: "Deny",
          principals: { aws: ["*"] },
          actions: assume,
          conditions: { StringNotEquals: { "aws:PrincipalOrgID": ["o-1"] } },
        },
      ],
    },
    maxSessionSeconds: 43200,
    permissionsBoundary: "arn:aws:iam::111111111111:policy/edge",
    tags: { team: "data", project: "closed" },
  }),
  role("twin", { ...sagemaker, principals: { aws: ["*"] } }),
  role("named-trust", { ...sagemaker, sid: "ByName" }),
  role("web-only", {
    effect: "Allow",
    principals: { federated: ["accounts.google.com"] },
    actions: ["sts:AssumeRoleWithWebIdentity"],
    conditions: { StringEquals: { "accounts.google.com:aud": ["1"] } },
  }),
  role("nobody", { ...sagemaker, effect: "Deny" }),
  attached(
    "role",
    "access-role",
    "AWSGlueServiceRole",
    "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole",
  ),
  attached("role", "access-role", "Resource", "arn:aws:iam::111111111111:policy/a/Resource"),
  attached("role", "twin", "edge", "arn:aws:iam::111111111111:policy/edge"),
  attached("user", "twin", "edge", "arn:aws:iam::111111111111:policy/edge"),
]);

const permissions = stack(
  "permissions",
  [
    resource("managed-policy", ["access-policy"], {
      name: "access-policy",
      path: "/data/",
      policyDescription: "Reads the bucket of y.",
      document: {
        statements: [
          {
            sid: "Read",
            effect: "Allow",
            actions: ["s3:GetObject", "s3:ListBucket"],
            resources: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/${aws:userid}/*"],
          },
          { effect: "Deny", notActions: ["s3:*"], notResources: ["arn:aws:s3:::s3bucket-yyyy/*"] },
        ],
      },
    }),
    attached("role", "access-role", "access-policy"),
    attached("user", "usr111", "access-policy"),
    attached("role", "analysts", "access-policy"),
    attached("user", "analysts", "access-policy"),
    resource("managed-policy", ["second"], {
      name: "second",
      path: "/",
      document: {
        statements: [{ effect: "Allow", actions: ["athena:*"], resources: ["*"] }],
      },
    }),
    attached("role", "access-role", "second"),
  ],
  ["x-identities"],
);

const home = { account: x, region: "ap-northeast-1" };

/** Users, roles with every form of trust, and policies attached in every way. */
export const identityPlan = planOf([identities, permissions], {
  name: "identity",
  existing: [
    {
      ...home,
      resource: resource("role", ["analysts"], {
        existing: "arn:aws:iam::111111111111:role/sso/analysts",
        name: "analysts",
        path: "/sso/",
        trust: { statements: [] },
        maxSessionSeconds: 3600,
        tags: {},
      }),
    },
    {
      ...home,
      resource: resource("user", ["analysts"], {
        existing: "arn:aws:iam::111111111111:user/analysts",
        name: "analysts",
        path: "/",
        tags: {},
      }),
    },
  ],
});
