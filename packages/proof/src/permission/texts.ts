import { arnOf, type PolicyDocument, type PolicyValue } from "@cloister/model";
import { madeId } from "../policy/made-id.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import type { Placed, World } from "../world.ts";

/** A value of a policy as text; what AWS makes when it creates it is a made id. */
export function textOf(world: World, value: PolicyValue): string {
  if (typeof value === "string") return value;
  const placed = world.byId.get(value.ref.id);
  if (placed === undefined) return madeId(value.ref.id, idForms.get(value.ref.kind) ?? "");
  return value.attribute === "arn" ? resourceArn(placed) : physicalId(placed);
}

/** The ARN of a resource. */
export function resourceArn(placed: Placed): string {
  const { resource, partition, region, account } = placed;
  const known = arnOf(resource, placed);
  if (known !== undefined) return known;
  if (resource.kind === "key")
    return `arn:${partition}:kms:${region}:${account}:key/${madeId(resource.id, "")}`;
  throw new Error(`bug: ${resource.id} has no ARN that policies name.`);
}

/** The id of a resource, as AWS knows it. */
function physicalId({ resource }: Placed): string {
  if ("existing" in resource && resource.existing !== undefined) return resource.existing;
  return madeId(resource.id, idForms.get(resource.kind) ?? "");
}

/** How the ids begin that AWS makes. */
const idForms: ReadonlyMap<string, string> = new Map([
  ["vpc", "vpc-"],
  ["subnet", "subnet-"],
  ["security-group", "sg-"],
  ["default-security-group", "sg-"],
  ["gateway-endpoint", "vpce-"],
  ["interface-endpoint", "vpce-"],
  ["nat-gateway", "nat-"],
]);

const statementsOf = new WeakMap<PolicyDocument, readonly PolicyStatement[]>();

/** The statements of a document of the plan, every value as text. */
export function plainStatements(
  world: World,
  document: PolicyDocument,
): readonly PolicyStatement[] {
  const known = statementsOf.get(document);
  if (known !== undefined) return known;
  const plain = document.statements.map((statement): PolicyStatement => {
    const { resources, notResources, conditions, ...rest } = statement;
    const texts = (values: readonly PolicyValue[]): readonly string[] =>
      values.map((value) => textOf(world, value));
    return {
      ...rest,
      ...(resources === undefined ? {} : { resources: texts(resources) }),
      ...(notResources === undefined ? {} : { notResources: texts(notResources) }),
      ...(conditions === undefined
        ? {}
        : {
            conditions: Object.fromEntries(
              Object.entries(conditions).map(([operator, keys]) => [
                operator,
                Object.fromEntries(
                  Object.entries(keys).map(([key, values]) => [key, texts(values)]),
                ),
              ]),
            ),
          }),
    };
  });
  statementsOf.set(document, plain);
  return plain;
}
