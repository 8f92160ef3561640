import type { GeneratedFile, Plan } from "@cloister/model";
import { locate, remember } from "@cloister/program";
import type { EmitOptions, LocatedStack } from "@cloister/program";
import { componentFile } from "./component-file.ts";
import type { ComponentFile } from "./component-file.ts";
import { componentNames } from "./component-names.ts";
import type { Output } from "./component-references.ts";
import { indexFile } from "./index-file.ts";
import { projectFiles } from "./project-files.ts";
import { readmeFile } from "./readme-file.ts";

/** The whole Pulumi program of a plan. Pure: the same plan always gives the same files. */
export function emit(plan: Plan, { source, findings = [] }: EmitOptions): readonly GeneratedFile[] {
  const header = `Generated from ${source}. Edit the topology, not this file.`;
  const locations = locate(plan, { folder: "components", end: ".ts", noun: "", taken: [] });
  const names = remember(({ stack }: LocatedStack) => componentNames(stack.resources));
  const outputs = new Map<LocatedStack, Map<string, Output>>();
  const components = new Map<LocatedStack, ComponentFile>();

  // Consumers before producers: what others use of a component decides what it offers.
  for (const stack of locations.stacks.toReversed()) {
    const file = componentFile({
      header,
      project: plan.name,
      stack,
      locations,
      outputs: [...(outputs.get(stack)?.values() ?? [])],
      namesOf: names.of,
    });
    for (const { from, output } of file.args) {
      const known = outputs.get(from) ?? new Map<string, Output>();
      outputs.set(from, known.set(output.field, output));
    }
    components.set(stack, file);
    // No component to come uses this one, and the names of all would fill the memory.
    names.forget(stack);
  }

  const { stacks } = locations;
  const argsOf = (stack: LocatedStack) => components.get(stack)?.args ?? [];
  const files: GeneratedFile[] = [
    ...projectFiles(plan, source),
    readmeFile(plan, { source, findings, stacks }),
    indexFile({ header, plan, stacks, argsOf }),
  ];
  for (const stack of stacks) files.push(...(components.get(stack)?.files ?? []));
  return files;
}
