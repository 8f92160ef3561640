import type { GeneratedFile, Plan, Unit } from "@cloister/model";
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
  statement,
  uniqueNames,
} from "@cloister/typescript-writer";
import type { Code, Statement } from "@cloister/typescript-writer";
import { App } from "./aws-cdk.ts";
import { environmentVariable } from "./names.ts";
import type { Prop } from "./stack-references.ts";

/** `bin/app.ts`: where each stack goes, and what the stacks hand to each other. */
export function appFile(options: {
  readonly header: string;
  readonly plan: Plan;
  readonly stacks: readonly LocatedStack[];
  readonly propsOf: (stack: LocatedStack) => readonly Prop[];
}): GeneratedFile {
  const { header, plan, stacks, propsOf } = options;
  const byId = new Map(stacks.map((stack) => [stack.stack.id, stack]));
  const unique = uniqueNames(["app", ...stacks.map((stack) => stack.variable)]);
  const environments = new Map<Unit, string>();
  for (const unit of plan.units) environments.set(unit, unique(environmentVariable(unit)));

  const waits = new Map<LocatedStack, readonly LocatedStack[]>();
  const named = new Set<LocatedStack>();
  for (const stack of stacks) {
    const givers = new Set(propsOf(stack).map((prop) => prop.from));
    // CDK orders stacks by what they hand to each other; the rest has to be said.
    const unsaid = stack.stack.dependsOn.flatMap((id) => {
      const required = byId.get(id);
      if (required === undefined)
        throw new Error(`bug: ${stack.stack.id} waits for no stack, ${id}`);
      return givers.has(required) ? [] : [required];
    });
    waits.set(stack, unsaid);
    for (const needed of [...givers, ...unsaid]) named.add(needed);
    if (unsaid.length > 0) named.add(stack);
  }

  const body: Statement[] = [constant("app", construct(App, [])), blank()];
  for (const [unit, variable] of environments) {
    const environment = object({ account: unit.account.id, region: unit.region });
    body.push(constant(variable, environment));
  }
  for (const stack of stacks) {
    const props: Record<string, Code> = {
      env: identifier(environments.get(stack.unit) ?? "undefined"),
      stackName: `${plan.name}-${stack.stack.id}`,
    };
    for (const { name, from, field } of propsOf(stack)) {
      props[name] = member(identifier(from.variable), field);
    }
    const stackClass = imported({ from: `../${stack.path}`, name: stack.className });
    const creation = construct(stackClass, [identifier("app"), stack.stack.id, object(props)]);
    body.push(blank());
    body.push(named.has(stack) ? constant(stack.variable, creation) : statement(creation));
    for (const required of waits.get(stack) ?? []) {
      const wait = member(identifier(stack.variable), "addStackDependency");
      body.push(statement(call(wait, [identifier(required.variable)])));
    }
  }
  body.push(blank(), statement(call(member(identifier("app"), "synth"), [])));
  return { path: "bin/app.ts", text: printFile({ header, body }) };
}
