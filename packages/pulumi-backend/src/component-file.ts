import type { GeneratedFile, Resource } from "@cloister/model";
import { haveSameOuter } from "@cloister/program";
import type { LocatedStack, Locations } from "@cloister/program";
import { blank, comment, printFile } from "@cloister/typescript-writer";
import type { Statement } from "@cloister/typescript-writer";
import { acknowledgedComments } from "./acknowledged-comment.ts";
import { componentClass } from "./component-class.ts";
import type { ComponentNames } from "./component-names.ts";
import { componentReferences } from "./component-references.ts";
import type { Arg, Output } from "./component-references.ts";
import { resourceStatements } from "./resource-statements.ts";
import { emitResource } from "./resources/resource.ts";

export interface ComponentFile {
  readonly files: readonly GeneratedFile[];
  /** What other components hand to this one, in the order of deployment. */
  readonly args: readonly Arg[];
}

/** The file of one component, and the files that its resources need beside it. */
export function componentFile(options: {
  readonly header: string;
  /** The Pulumi project's name. */
  readonly project: string;
  readonly stack: LocatedStack;
  readonly locations: Locations;
  /** What other components use of its resources. */
  readonly outputs: readonly Output[];
  readonly namesOf: (stack: LocatedStack) => ComponentNames;
}): ComponentFile {
  const { header, project, stack, locations, outputs, namesOf } = options;
  const { resources } = stack.stack;
  const references = componentReferences({ stack, locations, namesOf });
  const fields = outputs
    .toSorted((one, other) => one.order - other.order)
    .map((output) => ({ name: output.field, value: references.output(output) }));
  const files: GeneratedFile[] = [];
  const blocks = new Map<Resource, readonly Statement[]>();

  // Last first: what refers to a resource comes after it, and decides whether it needs a variable.
  for (const resource of resources.toReversed()) {
    const emitted = emitResource(resource, references);
    files.push(...(emitted.files ?? []));
    blocks.set(resource, resourceStatements(resource, emitted, references));
  }

  const args = references.args();
  const body = [...acknowledgedComments(stack.stack.acknowledged), ...bodyOf(resources, blocks)];
  const type = `${project}:components:${stack.className}`;
  const text = printFile({ header, body: componentClass({ stack, type, fields, args, body }) });
  return { files: [{ path: stack.path, text }, ...files.toReversed()], args };
}

function bodyOf(
  resources: readonly Resource[],
  blocks: ReadonlyMap<Resource, readonly Statement[]>,
): readonly Statement[] {
  const body: Statement[] = [];
  let previous: Resource | undefined;
  for (const resource of resources) {
    const block = blocks.get(resource) ?? [];
    const said = resource.description === undefined ? [] : [comment(resource.description)];
    const comments = [...said, ...acknowledgedComments(resource.acknowledged)];
    const isNext = previous?.kind === resource.kind && haveSameOuter(previous, resource);
    if (!isNext || block.length > 1 || comments.length > 0) body.push(blank());
    body.push(...comments, ...block);
    previous = block.length > 1 ? undefined : resource;
  }
  return body;
}
