import {
  arnOf,
  principalArnsOf,
  refsOf,
  type Plan,
  type Resource,
  type Stack,
  type Unit,
} from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import type { Cell, Inline, Section } from "../book/book.ts";
import { code, inRow, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** In which order the stacks are deployed, and why; undefined where there are none. */
export function deployment({ plan }: DocumentInput): Section | undefined {
  const rows = plan.deployOrder.flatMap((id, index) => {
    const found = stackOf(plan, id);
    if (found === undefined) return [];
    const { unit, stack } = found;
    return [
      [
        [verbatim(String(index + 1))],
        code(id),
        [{ code: `${unit.account.name} (${unit.account.id})` }],
        code(unit.region),
        [verbatim(String(stack.resources.length))],
        waitsFor(plan, stack),
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    id: "deployment",
    title: say("Order of deployment"),
    blocks: tableOf({
      name: "deployment-order",
      columns: [
        { title: say("No."), align: "right" },
        { title: say("Stack") },
        { title: say("Account") },
        { title: say("Region") },
        { title: say("Resource count"), align: "right" },
        { title: say("Waits for, because of") },
      ],
      rows,
    }),
    sections: [],
  };
}

export function stackOf(
  plan: Plan,
  id: string,
): { readonly unit: Unit; readonly stack: Stack } | undefined {
  for (const unit of plan.units) {
    const stack = unit.stacks.find((one) => one.id === id);
    if (stack !== undefined) return { unit, stack };
  }
  return undefined;
}

const most = 3;

/** Each stack before it, with what it uses of that one. */
function waitsFor(plan: Plan, stack: Stack): Cell {
  if (stack.dependsOn.length === 0) return [say("nothing")];
  return stack.dependsOn.map((id): Inline => {
    const used = usedOf(plan, stack, id);
    const shown: readonly Inline[] = used.slice(0, most).map((name) => ({ code: name }));
    const count = used.length - most;
    const more = count > 0 ? [say("and {{count}} more", { count })] : [];
    return used.length === 0
      ? { code: id }
      : { row: [{ code: id }, verbatim(" ("), inRow([...shown, ...more]), verbatim(")")] };
  });
}

/** What a stack uses of another one: by reference, or by the ARN of a principal that AWS looks up. */
function usedOf(plan: Plan, stack: Stack, other: string): readonly string[] {
  const found = stackOf(plan, other);
  if (found === undefined) return [];
  const { unit } = found;
  const home = { partition: unit.partition, region: unit.region, account: unit.account.id };
  const ids = new Set(stack.resources.flatMap((one) => refsOf(one).map(({ id }) => id)));
  const arns = new Set(stack.resources.flatMap(principalArnsOf));
  return found.stack.resources
    .filter((one) => ids.has(one.id) || arns.has(arnOf(one, home) ?? ""))
    .map(nameWithKind);
}

function nameWithKind({ kind, names }: Resource): string {
  return `${kind}/${names.join("/")}`;
}
