import type { GeneratedFile, Plan, Unit } from "@cloister/model";
import { unitName } from "@cloister/program";
import type { LocatedStack } from "@cloister/program";
import {
  blank,
  call,
  constant,
  construct,
  identifier,
  imported,
  member,
  object,
  printFile,
  record,
  statement,
  toIdentifier,
  uniqueNames,
} from "@cloister/typescript-writer";
import type { Code, Statement } from "@cloister/typescript-writer";
import type { Arg } from "./component-references.ts";

/** `index.ts`: the provider of each account and region, and what the components hand to each other. */
export function indexFile(options: {
  readonly header: string;
  readonly plan: Plan;
  readonly stacks: readonly LocatedStack[];
  readonly argsOf: (stack: LocatedStack) => readonly Arg[];
}): GeneratedFile {
  const { header, plan, stacks, argsOf } = options;
  const byId = new Map(stacks.map((stack) => [stack.stack.id, stack]));
  const unique = uniqueNames(stacks.map((stack) => stack.variable));
  const providers = new Map<Unit, string>();
  for (const unit of plan.units) providers.set(unit, unique(providerVariable(unit)));

  // A component that hands something to another is among those that the other waits for.
  const named = new Set(stacks.flatMap(({ stack }) => stack.dependsOn));

  const body: Statement[] = [];
  for (const [unit, variable] of providers) {
    body.push(constant(variable, providerCode(unit)), blank());
  }
  for (const stack of stacks) {
    const { id, dependsOn } = stack.stack;
    const waits = dependsOn.map((required) => {
      const component = byId.get(required);
      if (component === undefined) throw new Error(`bug: ${id} waits for no stack, ${required}`);
      return identifier(component.variable);
    });
    const componentClass = imported({ from: `./${stack.path}`, name: stack.className });
    const args = object(
      argsOf(stack).map(({ name, from, output }) => {
        return [name, member(identifier(from.variable), output.field)] as const;
      }),
    );
    const creation = construct(componentClass, [
      id,
      ...(args.fields.length === 0 ? [] : [args]),
      record({
        provider: identifier(providers.get(stack.unit) ?? "undefined"),
        dependsOn: waits.length === 0 ? undefined : waits,
      }),
    ]);
    body.push(blank(), named.has(id) ? constant(stack.variable, creation) : statement(creation));
  }
  // Without an import it would be no module.
  if (body.length === 0) {
    return { path: "index.ts", text: `// ${header}\nimport "./account-provider.ts";\n` };
  }
  return { path: "index.ts", text: printFile({ header, body }) };
}

const accountProvider = imported({ from: "./account-provider.ts", name: "accountProvider" });

function providerCode(unit: Unit): Code {
  const { account, region } = unit;
  return call(accountProvider, [
    unitName(unit),
    record({ account: account.name, id: account.id, region }),
  ]);
}

function providerVariable(unit: Unit): string {
  return toIdentifier(`${unitName(unit)} provider`, "camel");
}
