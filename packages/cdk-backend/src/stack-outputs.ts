import type { Unread } from "@cloister/model";
import { objectField, textField } from "@cloister/program";
import type { AssemblyStack, StackOutput } from "./assembly-stack.ts";

/** The outputs of all stacks of an assembly, and which of them another stack uses. */
export interface StackOutputs {
  /** Finds an export of any stack of the same account and region, and counts it as used. */
  readonly findExport: (name: string, from: AssemblyStack) => StackOutput | undefined;
  /** The same for an output that is not exported. */
  readonly findOutput: (
    place: { readonly stackName: string; readonly output: string },
    from: AssemblyStack,
  ) => StackOutput | undefined;
  /** Call it after everything is read. */
  readonly unused: () => readonly Unread[];
}

export function stackOutputs(stacks: readonly AssemblyStack[]): StackOutputs {
  const exports = new Map<string, Output>();
  const byName = new Map<string, Output>();
  for (const stack of stacks) {
    const outputs = objectField(stack.template, "Outputs");
    for (const name of Object.keys(outputs)) {
      const output: Output = {
        stack,
        name,
        value: objectField(outputs, name)["Value"],
        used: false,
      };
      byName.set(key(stack, `${stack.stackName}/${name}`), output);
      const exported = textField(objectField(outputs[name], "Export"), "Name");
      if (exported !== undefined) exports.set(key(stack, exported), output);
    }
  }
  const use = (output: Output | undefined) => {
    if (output !== undefined) output.used = true;
    return output;
  };
  return {
    findExport: (name, from) => use(exports.get(key(from, name))),
    findOutput: ({ stackName, output }, from) =>
      use(byName.get(key(from, `${stackName}/${output}`))),
    unused: () =>
      [...byName.values()].flatMap(({ stack, name, used }): readonly Unread[] => {
        const reason = "No other stack uses it.";
        return used ? [] : [{ resource: stack.id, property: `Outputs.${name}`, reason }];
      }),
  };
}

interface Output extends StackOutput {
  readonly name: string;
  used: boolean;
}

function key({ account, region }: AssemblyStack, name: string): string {
  return `${account}/${region}/${name}`;
}
