import type { Comparison, Difference } from "@cloister/mirror";
import type { Cloud, Plan } from "@cloister/model";

/** The differences between a plan and a program, resources before stacks, in the topology's own names. */
export function readableDifferences(
  { differences }: Comparison,
  { plan, cloud }: { readonly plan: Plan; readonly cloud: Cloud },
): readonly Difference[] {
  const named = namesFor(plan);
  const stacks = new Set([
    ...plan.units.flatMap((unit) => unit.stacks.map(({ id }) => id)),
    ...cloud.stacks.keys(),
  ]);
  const keyOf = ({ subject, property, message }: Difference) =>
    [stacks.has(subject) ? "1" : "0", subject, property, message].join("\0");
  return differences
    .map(({ subject, property, message }) => ({
      subject: named(subject),
      property,
      message: message.replaceAll(/(?<=")\d{12}:[a-z-]+\/[^"]*/g, named),
    }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** From an id that begins with the account's digits, as programs know it, to one that begins with its name. */
function namesFor({ accounts }: Plan): (id: string) => string {
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = /^\d{12}:/.test(id) ? names.get(id.slice(0, 12)) : undefined;
    return name === undefined ? id : `${name}${id.slice(12)}`;
  };
}
