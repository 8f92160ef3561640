import { all, append, defects, remove, set, type Defect } from "./defect.ts";

const lab = "accounts.x.studios.lab";
const groups = "accounts.x.vpcs.main.securityGroups";

/** Mistakes in Studio domains. */
export const studioDefects: readonly Defect[] = [
  ...defects(
    "a Studio with a network of SageMaker's own",
    "STU-001",
    [set(`${lab}.mode`, "PublicInternetOnly")],
    "STU-014 STU-007",
  ),
  ...defects(
    "a Studio without a security group",
    "STU-002",
    [remove(`${lab}.securityGroups`), set(`${lab}.securityGroups`, [])],
    "STU-004 STU-005 EP-010",
  ),
  ...defects(
    "a Studio in a public subnet",
    "STU-003",
    [set(`${lab}.subnets`, ["public"])],
    "NET-029 STU-004 EP-020 EP-021 NET-027",
  ),
  ...defects(
    "security groups that Studio cannot work with",
    "STU-005",
    [
      remove(`${groups}.studio.ingress.0`),
      remove(`${groups}.studio.ingress.1`),
      remove(`${groups}.studio.egress.0`),
      remove(`${groups}.studio.egress.1`),
    ],
    "STU-004",
  ),
  ...defects(
    "more users than addresses",
    "STU-006",
    [
      set(`${lab}.profiles`, [
        "analyst",
        ...Array.from({ length: 200 }, (_, index) => `user-${index}`),
      ]),
    ],
    "NET-011 STU-020",
  ),
  ...defects("too many security groups of a Studio", "STU-008", [
    all(
      ...["a", "b", "c", "d"].map((name) => set(`${groups}.${name}`, { egress: [] })),
      set(`${lab}.securityGroups`, ["studio", "a", "b", "c", "d"]),
    ),
  ]),
  ...defects(
    "an execution role that SageMaker cannot assume",
    "STU-010",
    [
      set("accounts.x.roles.access-role.trust", "lambda"),
      set("accounts.x.roles.access-role.trust", { principal: "user/usr111" }),
    ],
    "STU-004 GRANT-012 expect/fails",
  ),
  ...defects(
    "a name that Studio refuses",
    "STU-011",
    [
      set(`${lab}.profiles`, ["analyst", "my_analyst"]),
      set(`${lab}.profiles`, ["analyst", "a.b"]),
      set(`${lab}.name`, "my_lab"),
    ],
    "STU-020",
  ),
  ...defects(
    "profiles that differ only in case",
    "STU-011",
    [set(`${lab}.profiles`, ["analyst", "Analyst"])],
    "STU-020",
  ),
  ...defects(
    "a Studio that opens from anywhere",
    "STU-014",
    [
      remove("accounts.x.policies.open-studio.statements.1.conditions"),
      append("accounts.x.roles.analyst.managedPolicies", "AmazonSageMakerFullAccess"),
    ],
    "IAM-004 IAM-011 EP-014 expect/fails",
  ),
  ...defects("profiles that share a role without a name in the trail", "STU-020", [
    set(`${lab}.profiles`, ["analyst", "second"]),
  ]),
];
