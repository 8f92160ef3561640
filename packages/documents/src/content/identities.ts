import type { ResourceOf } from "@cloister/model";
import { allOfKind, plainStatements, resourceArn, type Placed, type World } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Cell, Inline, Section, Table } from "../book/book.ts";
import { code, codes, columns, distinct, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";
import { awsName, nameCell, principalName } from "./names.ts";
import { policySectionOf, toPolicy } from "./policy-json.ts";
import { conditionsCell, principalsCell } from "./statement-cells.ts";

/** Users, roles and the policies that they hold; undefined where there are none. */
export function identities({ world }: DocumentInput): Section | undefined {
  const blocks = [...userTable(world), ...roleTable(world), ...policyTable(world)];
  if (blocks.length === 0) return undefined;
  return { id: "identities", title: say("IAM"), blocks, sections: [] };
}

function userTable(world: World): readonly Table[] {
  return tableOf({
    name: "users",
    title: say("IAM users"),
    columns: columns(
      say("User"),
      say("ARN"),
      say("Attached policies"),
      say("Permissions boundary"),
    ),
    rows: allOfKind(world, "user").map((user) => [
      nameCell(user.resource),
      code(resourceArn(user)),
      policiesOf(world, user.resource.id),
      boundary(user.resource),
    ]),
  });
}

function roleTable(world: World): readonly Table[] {
  return tableOf({
    name: "roles",
    title: say("IAM roles"),
    columns: columns(
      say("Role"),
      say("ARN"),
      say("Trusted entities"),
      say("Attached policies"),
      say("Permissions boundary"),
      say("Maximum session duration"),
    ),
    rows: allOfKind(world, "role").map((role) => [
      roleCell(role),
      code(resourceArn(role)),
      trustCell(world, role.resource),
      policiesOf(world, role.resource.id),
      boundary(role.resource),
      role.resource.existing === undefined
        ? [say("{{minutes}} minutes", { minutes: role.resource.maxSessionSeconds / 60 })]
        : [say("not known")],
    ]),
  });
}

function roleCell({ resource }: Placed<ResourceOf<"role">>): Cell {
  const { roleDescription } = resource;
  return [
    ...nameCell(resource),
    ...(roleDescription === undefined ? [] : [verbatim(roleDescription)]),
  ];
}

function trustCell(world: World, { id, trust }: ResourceOf<"role">): Cell {
  const allowing = plainStatements(world, trust).filter(({ effect }) => effect === "Allow");
  const link = policySectionOf(world, id);
  return [
    ...distinct(allowing.flatMap((one) => [...principalsCell(one), ...conditionsCell(one)])),
    link === undefined ? say("not known") : { link, text: say("trust policy") },
  ];
}

function boundary({ permissionsBoundary: arn }: ResourceOf<"user" | "role">): Cell {
  return arn === undefined ? [say("none")] : code(arn);
}

/** The managed policies attached to a user or role; those of the topology lead to their text. */
export function policiesOf(world: World, principal: string): Cell {
  const attached = allOfKind(world, "attachment")
    .filter(({ resource }) => resource.principal.id === principal)
    .map(({ resource }) => attachedPolicy(world, resource));
  return attached.length === 0 ? [say("none")] : attached;
}

function attachedPolicy(world: World, { policy }: ResourceOf<"attachment">): Inline {
  if ("id" in policy) {
    return toPolicy(world, policy.id, { code: awsName(world, policy.id) });
  }
  const name = policy.arn.slice(policy.arn.lastIndexOf("/") + 1);
  return /^arn:[^:]*:iam::aws:/.test(policy.arn)
    ? { row: [{ code: name }, verbatim(" "), say("(AWS managed)")] }
    : { code: policy.arn };
}

function policyTable(world: World): readonly Table[] {
  return tableOf({
    name: "policies",
    title: say("Customer managed policies"),
    columns: columns(
      say("Account"),
      say("Policy"),
      say("Attached to"),
      say("Statements"),
      say("Description"),
    ),
    rows: allOfKind(world, "managed-policy").map(({ accountName, resource }) => [
      code(accountName),
      policyName(world, resource),
      holdersOf(world, resource.id),
      [verbatim(String(resource.document.statements.length))],
      resource.policyDescription === undefined ? [] : [verbatim(resource.policyDescription)],
    ]),
  });
}

function policyName(world: World, policy: ResourceOf<"managed-policy">): Cell {
  const [name, ...rest] = nameCell(policy);
  return name === undefined ? [] : [toPolicy(world, policy.id, name), ...rest];
}

/** The users and roles that hold a policy of the topology. */
export function holdersOf(world: World, policy: string): Cell {
  const holders = allOfKind(world, "attachment").flatMap(({ resource }) =>
    "id" in resource.policy && resource.policy.id === policy ? [resource.principal] : [],
  );
  return holders.length === 0
    ? [say("nobody")]
    : codes(holders.map((holder) => principalName(world, holder)));
}
