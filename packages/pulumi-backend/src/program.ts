import type { GeneratedFile, Plan } from "@cloister/model";
import { locate } from "@cloister/program";
import type { EmitOptions, LocatedStack } from "@cloister/program";
import { componentFile } from "./component-file.ts";
import type { ComponentFile } from "./component-file.ts";
import { componentNames } from "./component-names.ts";
import type { ComponentNames } from "./component-names.ts";
import type { Output } from "./component-references.ts";
import { indexFile } from "./index-file.ts";
import { projectFiles } from "./project-files.ts";
import { readmeFile } from "./readme-file.ts";

/** The whole Pulumi program of a plan. Pure: the same plan always gives the same files. */
export function emit(plan: Plan, { source, findings = [] }: EmitOptions): readonly GeneratedFile[] {
  const header = `Generated from ${source}. Edit the topology, not this file.`;
  const locations = locate(plan, { folder: "components", end: ".ts", noun: "", taken: [] });
  const namesOf = rememberNames();
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
      namesOf,
    });
    for (const { from, output } of file.args) {
      const known = outputs.get(from) ?? new Map<string, Output>();
      outputs.set(from, known.set(output.field, output));
    }
    components.set(stack, file);
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

function rememberNames(): (stack: LocatedStack) => ComponentNames {
  const known = new Map<LocatedStack, ComponentNames>();
  return (stack) => {
    const names = known.get(stack) ?? componentNames(stack.stack.resources);
    known.set(stack, names);
    return names;
  };
}
