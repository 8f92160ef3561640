import type { PolicyDocument, Resource } from "@cloister/model";
import { plainStatements, policyJson, type Placed, type World } from "@cloister/proof";
import { and, say, type Text } from "@cloister/texts";
import type { Inline, Section } from "../book/book.ts";
import { idOf } from "./ids.ts";
import { jsonText } from "./json-text.ts";

/** A policy as IAM writes it, and all resources of one account and kind that hold exactly it. */
interface Printed {
  readonly id: string;
  readonly json: string;
  readonly holders: readonly [Placed, ...Placed[]];
}

/** Every policy of an account, or of all, each once. */
export function policySections(world: World, account?: string): readonly Section[] {
  const all = [...new Set(printedIn(world).values())];
  return all
    .filter(({ holders: [first] }) => account === undefined || first.accountName === account)
    .map(({ id, json, holders }): Section => ({
      id,
      title: titleOf(holders),
      blocks: [{ is: "code", language: "json", text: json }],
      sections: [],
    }));
}

/** The section in which the policy that a resource holds is printed; undefined: it holds none. */
export function policySectionOf(world: World, id: string): string | undefined {
  return printedIn(world).get(id)?.id;
}

/** A name or text that leads to the policy which the resource holds, where it holds one. */
export function toPolicy(world: World, id: string, text: Inline): Inline {
  const link = policySectionOf(world, id);
  return link === undefined ? text : { link, text };
}

const known = new WeakMap<World, ReadonlyMap<string, Printed>>();

function printedIn(world: World): ReadonlyMap<string, Printed> {
  const before = known.get(world);
  if (before !== undefined) return before;
  const alike = new Map<
    string,
    { readonly json: string; readonly holders: [Placed, ...Placed[]] }
  >();
  for (const placed of world.byId.values()) {
    const document = documentOf(placed.resource);
    if (document === undefined || document.statements.length === 0) continue;
    const json = jsonText(policyJson(plainStatements(world, document)));
    const { accountName, resource } = placed;
    // What speaks of one thing alone is never like another's.
    const key = JSON.stringify([accountName, isShared(resource) ? "" : resource.id, json]);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { json, holders: [placed] });
    else same.holders.push(placed);
  }
  const printed = new Map<string, Printed>();
  for (const { json, holders } of alike.values()) {
    const [{ accountName, resource }] = holders;
    const one = {
      id: idOf("policy", accountName, resource.kind, ...resource.names),
      json,
      holders,
    };
    for (const holder of holders) printed.set(holder.resource.id, one);
  }
  known.set(world, printed);
  return printed;
}

function isShared({ kind }: Resource): boolean {
  return kind === "interface-endpoint";
}

/** The policy that a resource holds. */
export function documentOf(resource: Resource): PolicyDocument | undefined {
  switch (resource.kind) {
    case "managed-policy":
    case "bucket-policy":
      return resource.document;
    case "key":
    case "gateway-endpoint":
    case "interface-endpoint":
      return resource.policy;
    case "role":
      return resource.trust;
    case "alias":
    case "attachment":
    case "bucket":
    case "database":
    case "default-security-group":
    case "elastic-ip":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "named-query":
    case "nat-gateway":
    case "object":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "studio":
    case "subnet":
    case "table":
    case "user":
    case "user-profile":
    case "vpc":
    case "vpc-cidr":
    case "workgroup":
      return undefined;
  }
}

function titleOf(holders: readonly [Placed, ...Placed[]]): Text {
  const [{ accountName: account, resource }] = holders;
  const name = resource.names.join("/");
  if (resource.kind === "managed-policy")
    return say("{{account}}: policy `{{name}}`", { account, name });
  if (resource.kind === "role")
    return say("{{account}}: trust policy of role `{{name}}`", { account, name });
  if (resource.kind === "bucket-policy")
    return say("{{account}}: bucket policy of `{{name}}`", { account, name });
  if (resource.kind === "key")
    return say("{{account}}: key policy of `{{name}}`", { account, name });
  if (holders.length === 1)
    return say("{{account}}: policy of endpoint `{{name}}`", { account, name });
  const names = and(holders.map((one) => `\`${one.resource.names.join("/")}\``));
  return say("{{account}}: policy of endpoints {{names}}", { account, names });
}
