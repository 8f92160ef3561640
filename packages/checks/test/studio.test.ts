import { compile, type Diagnostic } from "@cloister/model";
import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfAccount, textAt } from "./topology-text.ts";

// What the pages do not show: whom a finding is about, both its ends, its remedy, and when nothing is said.

const network = `
vpcs:
  main:
    cidr: 10.0.0.0/16
    subnets:
      a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated, role: sagemaker }
      c: { cidr: 10.0.2.0/24, zone: apne1-az4, tier: isolated, role: sagemaker }
      d: { cidr: 10.0.3.0/28, zone: apne1-az4, tier: isolated, role: sagemaker }
    endpoints:
      api: { service: sagemaker.api, type: interface, subnets: [a, c], securityGroups: [default] }
      runtime: { service: sagemaker.runtime, type: interface, subnets: [a, c], securityGroups: [default] }
`;

function ofStudio(body: string): readonly Diagnostic[] {
  return saidOfAccount(`${network}${body}`).filter(({ code }) => code.startsWith("studio/"));
}

function lab(rest: string, { subnets = "[a, c]", groups = "[default]", role = "r" } = {}): string {
  return `studios: { lab: { vpc: main, subnets: ${subnets}, securityGroups: ${groups}, executionRole: ${role}, ${rest} } }`;
}

function editsOf({ fix }: Diagnostic): unknown {
  return fix?.edits.map(({ at, ...edit }) => ({ ...edit, at: at.slice(2).join("/") }));
}

const trusted = "roles: { r: { trust: sagemaker } }\n";

it("STU-018: makes user profiles after the domain that they refer to", () => {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n  x:\n    id: "111111111111"\n${`${network}${trusted}${lab("profiles: [anna, ben]")}`.replaceAll(/^(?=.)/gm, "    ")}`;
  const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
  const kinds = plan?.units
    .flatMap(({ stacks }) => stacks)
    .find(({ id }) => id.endsWith("studio-lab"))
    ?.resources.map(({ kind }) => kind);
  expect(kinds).toEqual(["studio", "user-profile", "user-profile"]);
});

it("says of subnets in one zone where the zone is written", () => {
  const [said] = ofStudio(trusted + lab("", { subnets: "[c, d]" }));
  expect(said && [said.code, textAt(said), said.related.map(textAt)]).toEqual([
    "studio/one-zone",
    "subnets",
    ["apne1-az4", "apne1-az4"],
  ]);
});

it.for([
  ["trust: ec2", [{ kind: "set", at: "roles/r/trust", value: ["ec2", "sagemaker"] }]],
  ["trust: [ec2, glue]", [{ kind: "append", at: "roles/r/trust", value: "sagemaker" }]],
  [
    "trust: { service: ec2, externalId: abc }",
    [
      {
        kind: "set",
        at: "roles/r/trust",
        value: [{ service: "ec2", externalId: "abc" }, "sagemaker"],
      },
    ],
  ],
  [
    "trustStatements: [{ effect: Allow, principals: ec2.amazonaws.com, actions: sts:AssumeRole }]",
    [{ kind: "set", at: "roles/r/trust", value: "sagemaker" }],
  ],
] as const)("lets SageMaker into a role with `%s`", ([role, edits]) => {
  const [said, ...others] = ofStudio(`roles: { r: { ${role} } }\n${lab("")}`);
  expect(others).toEqual([]);
  expect(said && [said.code, said.related.map(textAt), editsOf(said)]).toEqual([
    "studio/execution-role-without-trust",
    ["r"],
    edits,
  ]);
});

it.for([
  "trust: sagemaker.amazonaws.com",
  "trust: [ec2, { service: sagemaker }]",
  'trustStatements: [{ effect: Allow, principals: "*", actions: "sts:Assume*" }]',
  "trustStatements: [{ effect: Allow, principals: [sagemaker.amazonaws.com, ec2.amazonaws.com], actions: [sts:TagSession, sts:AssumeRole] }]",
  "existing: true",
])("takes an execution role with `%s`", (role) => {
  expect(ofStudio(`roles: { r: { ${role} } }\n${lab("")}`).map(codeOf)).not.toContain(
    "studio/execution-role-without-trust",
  );
});

it("names a role once that several profiles run as", () => {
  const said = ofStudio(
    `roles: { r: { trust: sagemaker }, s: { trust: ec2 } }\n${lab("profiles: { anna: { executionRole: s }, ben: { executionRole: s } }, sourceIdentity: true")}`,
  );
  expect(said.map(codeOf)).toEqual(["studio/execution-role-without-trust"]);
  expect(said[0]?.related.map(textAt)).toEqual(["s", "s"]);
});

it.for([
  ["roles: { r: { trust: sagemaker } }", true],
  ["roles: { r: { existing: true } }", false],
  [
    "roles: { r: { trustStatements: [{ effect: Allow, principals: sagemaker.amazonaws.com, actions: sts:AssumeRole }] } }",
    false,
  ],
] as const)(
  "shows the profiles' names by itself only where the role lets it: `%s`",
  ([roles, hasFix]) => {
    const [said] = ofStudio(`${roles}\n${lab("profiles: [anna, ben, cleo, dora]")}`);
    expect(said && messageOf(said)).toBe(
      "User profiles `anna`, `ben`, `cleo` and 1 more of Studio domain `lab` run as role `r`, and CloudTrail shows only the role.",
    );
    expect(said && editsOf(said)).toEqual(
      hasFix ? [{ kind: "set", at: "studios/lab/sourceIdentity", value: true }] : undefined,
    );
  },
);

it("closes a domain by itself only if it has a security group", () => {
  const remedy = (groups: string): unknown =>
    ofStudio(trusted + lab("mode: PublicInternetOnly", { groups })).map(editsOf);
  expect(remedy("[default]")).toEqual([[{ kind: "remove", at: "studios/lab/mode" }]]);
  expect(remedy("[]")).toEqual([undefined]);
});

const opening = (statement: string, more = ""): string => `
roles: { r: { trust: sagemaker }, analyst: { trust: ec2 } }
policies:
  open: { principals: [role/analyst], statements: [{ effect: Allow, actions: "sagemaker:*", resources: "*"${statement} }${more}] }
`;

it.for([
  [opening(""), ["analyst"]],
  [opening(", conditions: { StringEquals: { aws:SourceVpc: { ref: vpc/main } } }"), []],
  [opening(", conditions: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } }"), []],
  [
    opening(
      "",
      ', { effect: Deny, actions: sagemaker:CreatePresignedDomainUrl, resources: "*", conditions: { StringNotEquals: { aws:SourceVpc: { ref: vpc/main } } } }',
    ),
    [],
  ],
  ["roles: { r: { trust: sagemaker, managedPolicies: [AmazonSageMakerFullAccess] } }\n", ["r"]],
  [opening("").replace("[role/analyst]", "[role/analyst, role/r]"), ["analyst", "r"]],
  [
    opening(', conditions: { StringLike: { aws:PrincipalArn: "*/analyst" } }').replace(
      "[role/analyst]",
      "[role/r, role/analyst]",
    ),
    ["analyst"],
  ],
  ["users: { u: {} }\nroles: { r: { trust: sagemaker } }\n", []],
] as const)("tells who opens Studio from anywhere, where `%s`", ([people, expected]) => {
  const said = ofStudio(people + lab("profiles: [anna]"));
  const found = said.filter(({ code }) => code === "studio/opens-from-anywhere");
  expect(found.flatMap(({ related }) => related.map(textAt))).toEqual(expected);
});

it("says nothing of browsers where nobody asks for a URL, or the domain is not closed", () => {
  const codes = (rest: string): readonly string[] => ofStudio(opening("") + lab(rest)).map(codeOf);
  expect(codes("authMode: SSO")).toEqual([]);
  expect(codes("mode: PublicInternetOnly")).toEqual(["studio/not-closed"]);
});
