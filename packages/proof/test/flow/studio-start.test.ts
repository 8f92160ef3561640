import { expect, it } from "vitest";
import { proveStart } from "../../src/flow/studio-start.ts";
import { allOfKind, worldOfPlan } from "../../src/world.ts";
import { told } from "../told.ts";
import { planOf } from "../topologies.ts";

interface Parts {
  readonly trust?: string;
  readonly endpoints?: readonly string[];
  readonly rules?: readonly string[];
  readonly mode?: string;
  /** Statements of the policies of endpoints, by service; absent: AWS's default. */
  readonly policies?: Readonly<Record<string, string>>;
}

const needed = ["sagemaker.api", "sagemaker.runtime"] as const;
const nfs = "tcp, ports: 2049";
const apps = "tcp, ports: 8192-65535";

function startOf({
  trust = "sagemaker",
  endpoints = needed,
  rules = [nfs, apps],
  mode = "VpcOnly",
  policies = {},
}: Parts) {
  const rulesOf = (side: "from" | "to"): string =>
    rules.map((rule) => `- { ${side}: studio, protocol: ${rule} }`).join("\n              ");
  const text = `
cloister: 1
name: studio
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { one: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { one: { subnets: [one] } }
        securityGroups:
          studio:
            description: Apps
            ingress:
              ${rulesOf("from")}
              - { from: endpoints, protocol: tcp, ports: 1 }
            egress:
              ${rulesOf("to")}
              - { to: endpoints, protocol: tcp, ports: 443 }
          endpoints:
            description: Endpoints
            ingress: [{ from: studio, protocol: tcp, ports: 443 }]
            egress: []
        endpoints:
${endpoints
  .map(
    (name) =>
      `          ${name.replace(".", "-")}: { service: ${name}, type: interface, subnets: [one], securityGroups: [endpoints]${policyOf(policies[name])} }`,
  )
  .join("\n")}
          s3: { service: s3, type: gateway, routeTables: [one] }
    roles:
      runner: { trust: ${trust} }
      other: { trust: lambda }
    studios:
      lab: { mode: ${mode}, vpc: main, subnets: [one], securityGroups: [studio], executionRole: runner }
`;
  const world = worldOfPlan(planOf(text));
  const [studio] = allOfKind(world, "studio");
  if (studio === undefined) throw new Error("The topology has a Studio domain.");
  return told(proveStart(world, studio));
}

function policyOf(statements: string | undefined): string {
  return statements === undefined ? "" : `, policy: { statements: [${statements}] }`;
}

const letsIn = (actions: string, rest = 'principals: "*", resources: "*"'): string =>
  `{ effect: Allow, actions: "${actions}", ${rest} }`;
const to = (role: string): string =>
  `principals: "*", resources: "*", conditions: { StringEquals: { aws:PrincipalArn: "arn:aws:iam::111111111111:role/${role}" } }`;
const ofProfile = `principals: "*", resources: "arn:aws:sagemaker:*:111111111111:app/*/anna/*"`;
const ofApps = `principals: "*", resources: "arn:aws:sagemaker:*:111111111111:app/*/*/*/*"`;

it.for<readonly [string, string, string, "allowed" | "denied" | "unknown"]>([
  ["sagemaker.api", "everything", letsIn("*"), "allowed"],
  ["sagemaker.api", "the role", letsIn("sagemaker:*", to("runner")), "allowed"],
  ["sagemaker.api", "another role", letsIn("sagemaker:*", to("other")), "denied"],
  ["sagemaker.api", "no apps", letsIn("sagemaker:Describe*"), "denied"],
  ["sagemaker.api", "all apps", letsIn("sagemaker:CreateApp", ofApps), "allowed"],
  ["sagemaker.api", "some apps", letsIn("sagemaker:CreateApp", ofProfile), "unknown"],
  [
    "sagemaker.api",
    "all but apps",
    `${letsIn("*")}, { effect: Deny, principals: "*", actions: sagemaker:CreateApp, resources: "*" }`,
    "denied",
  ],
  ["sagemaker.runtime", "the role", letsIn("sagemaker:InvokeEndpoint", to("runner")), "allowed"],
  ["sagemaker.runtime", "another role", letsIn("sagemaker:*", to("other")), "unknown"],
])("asks the policy of the endpoint for %s, which lets %s", ([service, , statements, verdict]) => {
  expect(startOf({ policies: { [service]: statements } }).verdict).toBe(verdict);
});

it("names the endpoint whose policy keeps apps from starting", () => {
  const { legs } = startOf({ policies: { "sagemaker.api": letsIn("sagemaker:Describe*") } });
  const denied = legs.flatMap(({ hops }) => hops.filter(({ verdict }) => verdict === "denied"));
  expect(denied).toEqual([
    expect.objectContaining({
      layer: "endpoint-policy",
      resource: "x:interface-endpoint/main/sagemaker-api",
      reason: expect.stringContaining("`sagemaker:CreateApp` on apps of Studio `lab`"),
    }),
  ]);
});

it.for<readonly [string, Parts, "allowed" | "denied"]>([
  ["everything", {}, "allowed"],
  ["no endpoint of the runtime", { endpoints: ["sagemaker.api"] }, "denied"],
  ["no endpoint of the API", { endpoints: ["sagemaker.runtime"] }, "denied"],
  ["no NFS", { rules: [apps] }, "denied"],
  ["no ports for apps", { rules: [nfs] }, "denied"],
  ["some ports for apps", { rules: [nfs, "tcp, ports: 8192-65534"] }, "denied"],
  [
    "ports for apps in two rules",
    { rules: [nfs, "tcp, ports: 8192-20000", "tcp, ports: 20001-65535"] },
    "allowed",
  ],
  ["ports by UDP", { rules: [nfs, "udp, ports: 8192-65535"] }, "denied"],
  ["a role that trusts another service", { trust: "lambda" }, "denied"],
  ["a role that trusts several services", { trust: "[lambda, sagemaker]" }, "allowed"],
  [
    "a network of SageMaker's own",
    { mode: "PublicInternetOnly", rules: [], endpoints: [] },
    "allowed",
  ],
])("judges the start of a Studio domain with %s", ([, parts, verdict]) => {
  expect(startOf(parts).verdict).toBe(verdict);
});

it("says that the role does not trust SageMaker", () => {
  const hops = startOf({ trust: "lambda" }).legs.flatMap((leg) => leg.hops);
  expect(hops.filter(({ verdict }) => verdict === "denied").map(({ reason }) => reason)).toEqual([
    expect.stringContaining("does not allow `sts:AssumeRole` on role `runner`"),
  ]);
});
