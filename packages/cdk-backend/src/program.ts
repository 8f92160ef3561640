import type { GeneratedFile, Plan } from "@cloister/model";
import { locate, remember } from "@cloister/program";
import type { EmitOptions, LocatedStack } from "@cloister/program";
import { appFile } from "./app-file.ts";
import { projectFiles } from "./project-files.ts";
import { readmeFile } from "./readme-file.ts";
import { stackFile } from "./stack-file.ts";
import type { StackFile } from "./stack-file.ts";
import { stackNames } from "./stack-names.ts";

/** The whole CDK app of a plan. Pure: the same plan always gives the same files. */
export function emit(plan: Plan, { source, findings = [] }: EmitOptions): readonly GeneratedFile[] {
  const header = `Generated from ${source}. Edit the topology, not this file.`;
  const locations = locate(plan, {
    folder: "lib",
    end: "-stack.ts",
    noun: "Stack",
    taken: ["app"],
  });
  const names = remember(({ stack }: LocatedStack) => stackNames(stack.resources));
  const exported = new Map(locations.stacks.map((stack) => [stack, new Set<string>()]));
  const stacks = new Map<LocatedStack, StackFile>();

  // Consumers before producers: what others use of a stack decides which of its fields are public.
  for (const stack of locations.stacks.toReversed()) {
    const own = exported.get(stack) ?? new Set();
    const file = stackFile({ header, stack, locations, namesOf: names.of, exported: own });
    for (const { from, id } of file.props) exported.get(from)?.add(id);
    stacks.set(stack, file);
    // No stack to come uses this one, and the names of all would fill the memory.
    names.forget(stack);
  }

  const files: GeneratedFile[] = [
    ...projectFiles(plan),
    readmeFile(plan, { source, findings, stacks: locations.stacks }),
    appFile({
      header,
      plan,
      stacks: locations.stacks,
      propsOf: (stack) => stacks.get(stack)?.props ?? [],
    }),
  ];
  for (const stack of locations.stacks) files.push(...(stacks.get(stack)?.files ?? []));
  return files;
}
