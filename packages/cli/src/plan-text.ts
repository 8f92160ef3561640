import { escapeUnprintable, type Plan, type Resource, type Unit } from "@cloister/model";
import { propertyLines } from "./property-lines.ts";

/** A plan as a person reads it: what each account holds, stack by stack, and the order of deployment. */
export function planText(plan: Plan): string {
  const { name, description, units, deployOrder, existing } = plan;
  const lines = [
    `Plan of ${name}`,
    ...(description === undefined ? [] : [escapeUnprintable(description)]),
    ...units.flatMap(unitLines),
    "",
    "Deploy order",
    ...deployOrder.map((id, index) => `  ${index + 1}. ${id}`),
  ];
  if (existing.length > 0) {
    lines.push("", "Not made, but referred to");
    for (const { account, region, resource } of existing) {
      lines.push("", `  ${titleOf(resource)} (account ${account.name}, ${region})`);
      lines.push(...propertyLines(resource, { account: account.name, indent: "    " }));
    }
  }
  return `${lines.join("\n")}\n`;
}

function unitLines({ account, region, stacks }: Unit): readonly string[] {
  return [
    "",
    `Account ${account.name} (${account.id}), ${region}`,
    ...stacks.flatMap(({ id, resources, dependsOn }) => [
      "",
      `  Stack ${id}${dependsOn.length === 0 ? "" : `, after ${dependsOn.join(", ")}`}`,
      ...resources.flatMap((resource) => [
        "",
        `    ${titleOf(resource)}`,
        ...propertyLines(resource, { account: account.name, indent: "      " }),
      ]),
    ]),
  ];
}

function titleOf({ kind, names }: Resource): string {
  return `${kind} ${escapeUnprintable(names.join("/"))}`;
}
