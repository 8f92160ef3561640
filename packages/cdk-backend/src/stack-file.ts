import type { GeneratedFile, Resource } from "@cloister/model";
import { haveSameOuter } from "@cloister/program";
import type { LocatedStack, Locations } from "@cloister/program";
import { blank, comment, identifier, printFile } from "@cloister/typescript-writer";
import type { Statement } from "@cloister/typescript-writer";
import { acknowledgeInStack, acknowledgeRule } from "./acknowledge.ts";
import { acknowledgedTexts } from "./dollar-texts.ts";
import { constructStatements } from "./construct-statements.ts";
import type { Acknowledged } from "./emitted.ts";
import { emitResource, forms } from "./resources/resource.ts";
import { scopeTree } from "./scope-tree.ts";
import { stackClass } from "./stack-class.ts";
import type { Field } from "./stack-class.ts";
import type { StackNames } from "./stack-names.ts";
import { stackReferences } from "./stack-references.ts";
import type { Prop } from "./stack-references.ts";

export interface StackFile {
  readonly files: readonly GeneratedFile[];
  /** What other stacks hand to this one, in the order of deployment. */
  readonly props: readonly Prop[];
}

/** The file of one stack, and the files that its resources need beside it. */
export function stackFile(options: {
  readonly header: string;
  readonly stack: LocatedStack;
  readonly locations: Locations;
  /** Ids of its resources that other stacks use. */
  readonly exported: ReadonlySet<string>;
  readonly namesOf: (stack: LocatedStack) => StackNames;
}): StackFile {
  const { header, stack, locations, exported, namesOf } = options;
  const { resources } = stack.stack;
  const names = namesOf(stack);
  const references = stackReferences({ stack, locations, exported, namesOf });
  const scopes = scopeTree(resources, names);
  const files: GeneratedFile[] = [];
  const acknowledged = new Map<string, Acknowledged>();
  const blocks: (readonly Statement[])[] = [];

  // Last first: what refers to a resource comes after it, and decides whether it needs a variable.
  for (const resource of resources.toReversed()) {
    const emitted = emitResource(resource, references);
    files.push(...(emitted.files ?? []));
    if ("statements" in emitted) {
      blocks.push(emitted.statements);
      continue;
    }
    for (const one of emitted.acknowledged ?? []) acknowledged.set(one.rule, one);
    const parent = scopes.parentOf(resource);
    blocks.push(constructStatements(resource, emitted, parent, references));
  }

  const body: Statement[] = [];
  let previous: Resource | undefined;
  let isCrowded = false;
  for (const resource of resources) {
    // They were made last first.
    const block = blocks.pop() ?? [];
    const { description } = resource;
    // What belongs to another construct follows it directly.
    if (forms[resource.kind] !== undefined) {
      const isNext = previous?.kind === resource.kind && haveSameOuter(previous, resource);
      if (!isNext || isCrowded || description !== undefined) body.push(blank());
      previous = resource;
    }
    body.push(...scopes.declare(resource));
    if (description !== undefined) body.push(comment(description));
    body.push(...block);
    isCrowded = block.length > 1 || forms[resource.kind] === undefined;
  }

  const fields: Field[] = [];
  for (const { id, kind } of resources) {
    if (!exported.has(id)) continue;
    const name = names.resources.get(id);
    const type = forms[kind]?.construct;
    if (name !== undefined && type !== undefined) fields.push({ name, type });
  }
  const props = sortProps([...references.props.values()]);
  const print = (all: readonly Statement[]) =>
    printFile({ header, body: stackClass({ stack, fields, props, body: all }) });
  const rules = [...acknowledged.values()].toReversed();
  const accepted = acknowledgeInStack(stack.stack.acknowledged);
  const draft = print([...rules.map(acknowledge), ...accepted, ...body]);
  const further = acknowledgedTexts(resources, draft);
  const text =
    further.length === 0
      ? draft
      : print([...[...rules, ...further].map(acknowledge), ...accepted, ...body]);
  return { files: [{ path: stack.path, text }, ...files.toReversed()], props };
}

function acknowledge({ rule, reason }: Acknowledged): Statement {
  return acknowledgeRule(identifier("this"), rule, reason);
}

function sortProps(props: Prop[]): readonly Prop[] {
  return props.toSorted((one, other) => one.order - other.order);
}
