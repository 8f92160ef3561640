import type { Kind, Resource, ResourceOf } from "@cloister/model";
import { find, type Placed, type World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { Node, NodeKind } from "../picture/picture.ts";
import { existingLine, nameOf, shown, type Words } from "./words.ts";

/** A resource as a node: what it is, its name, whether it exists, and what else is worth a line. */
export function nodeOf(
  resource: Resource,
  { kind, is, name, more = [], words }: NodeWords & { readonly words: Words },
): Node {
  return {
    is: "node",
    id: resource.id,
    kind,
    lines: [words(is), name ?? nameOf(resource), ...more, ...existingLine(resource, words)],
    shows: [resource.id],
  };
}

interface NodeWords {
  readonly kind: NodeKind;
  readonly is: Text;
  /** Left out: the user's name of it. */
  readonly name?: string;
  readonly more?: readonly string[];
}

export function principalNode(
  { resource }: Placed<ResourceOf<"user" | "role">>,
  words: Words,
): Node {
  return resource.kind === "user"
    ? nodeOf(resource, { kind: "user", is: say("IAM user"), name: shown(resource.name), words })
    : nodeOf(resource, { kind: "role", is: say("IAM role"), name: shown(resource.name), words });
}

export function bucketNode({ resource }: Placed<ResourceOf<"bucket">>, words: Words): Node {
  return nodeOf(resource, {
    kind: "bucket",
    is: say("S3 bucket"),
    name: shown(resource.name),
    words,
  });
}

export function keyNode({ resource }: Placed<ResourceOf<"key">>, words: Words): Node {
  return nodeOf(resource, { kind: "key", is: say("KMS key"), words });
}

export function workgroupNode({ resource }: Placed<ResourceOf<"workgroup">>, words: Words): Node {
  return nodeOf(resource, {
    kind: "workgroup",
    is: say("Athena workgroup"),
    name: shown(resource.name),
    words,
  });
}

export function natGatewayNode(
  { resource }: Placed<ResourceOf<"nat-gateway">>,
  words: Words,
): Node {
  const is = resource.connectivity === "public" ? say("NAT gateway") : say("Private NAT gateway");
  return nodeOf(resource, { kind: "nat-gateway", is, words });
}

/** An internet gateway, by the plan's id. It may exist outside of what the plan tells. */
export function internetGatewayNode(world: World, id: string, words: Words): Node {
  const found = find(world, "internet-gateway", id);
  const is = say("Internet gateway");
  if (found === undefined) {
    return { is: "node", id, kind: "internet-gateway", lines: [words(is), shown(id)] };
  }
  const named = nodeOf(found.resource, { kind: "internet-gateway", is, words });
  // Its only name is that of its VPC, which is drawn around it.
  return { ...named, lines: [words(is), ...existingLine(found.resource, words)] };
}

export function internetNode(words: Words): Node {
  return { is: "node", id: "internet", kind: "internet", lines: [words(say("Internet"))] };
}

/** The resources of a kind among some. */
export function ofKind<K extends Kind>(
  all: readonly Placed[],
  kind: K,
): readonly Placed<ResourceOf<K>>[] {
  return all.filter((placed): placed is Placed<ResourceOf<K>> => placed.resource.kind === kind);
}
