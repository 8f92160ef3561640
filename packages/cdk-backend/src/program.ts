import type { GeneratedFile, Plan } from "@cloister/model";
import { appFile } from "./app-file.ts";
import { locate } from "./locate.ts";
import type { LocatedStack } from "./locate.ts";
import { projectFiles } from "./project-files.ts";
import { readmeFile } from "./readme-file.ts";
import { stackFile } from "./stack-file.ts";
import type { StackFile } from "./stack-file.ts";
import { stackNames } from "./stack-names.ts";
import type { StackNames } from "./stack-names.ts";

export interface EmitOptions {
  /** The topology's file name, for the headers: `topology.yaml`. */
  readonly source: string;
  /** What was found in the topology and is not yet mended, one line each, for the README. */
  readonly findings?: readonly string[];
}

/** The whole CDK app of a plan. Pure: the same plan always gives the same files. */
export function emit(plan: Plan, { source, findings = [] }: EmitOptions): readonly GeneratedFile[] {
  const header = `Generated from ${source}. Edit the topology, not this file.`;
  const locations = locate(plan);
  const namesOf = rememberNames();
  const exported = new Map(locations.stacks.map((stack) => [stack, new Set<string>()]));
  const stacks = new Map<LocatedStack, StackFile>();

  // Consumers before producers: what others use of a stack decides which of its fields are public.
  for (const stack of locations.stacks.toReversed()) {
    const own = exported.get(stack) ?? new Set();
    const file = stackFile({ header, stack, locations, namesOf, exported: own });
    for (const { from, id } of file.props) exported.get(from)?.add(id);
    stacks.set(stack, file);
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

function rememberNames(): (stack: LocatedStack) => StackNames {
  const known = new Map<LocatedStack, StackNames>();
  return (stack) => {
    const names = known.get(stack) ?? stackNames(stack.stack.resources);
    known.set(stack, names);
    return names;
  };
}
