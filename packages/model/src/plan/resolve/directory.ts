import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { suggest } from "../../diagnostics/did-you-mean.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Kind } from "../resource.ts";
import type { Ref } from "../reference.ts";

/** The kinds that a topology names, by the word that references use. */
export type Word =
  | "vpc"
  | "subnet"
  | "nat"
  | "route-table"
  | "security-group"
  | "endpoint"
  | "user"
  | "role"
  | "policy"
  | "studio"
  | "bucket"
  | "key"
  | "workgroup"
  | "database"
  | "table";

interface WordFacts {
  readonly kinds: readonly Kind[];
  /** Where in the topology its names are: the keys between account and name, per level. */
  readonly sections: readonly string[];
  readonly article: string;
}

const words: Readonly<Record<Word, WordFacts>> = {
  vpc: { kinds: ["vpc"], sections: ["vpcs"], article: "A VPC" },
  subnet: { kinds: ["subnet"], sections: ["vpcs", "subnets"], article: "A subnet" },
  nat: { kinds: ["nat-gateway"], sections: ["vpcs", "natGateways"], article: "A NAT gateway" },
  "route-table": {
    kinds: ["route-table"],
    sections: ["vpcs", "routeTables"],
    article: "A route table",
  },
  "security-group": {
    kinds: ["security-group", "default-security-group"],
    sections: ["vpcs", "securityGroups"],
    article: "A security group",
  },
  endpoint: {
    kinds: ["interface-endpoint", "gateway-endpoint"],
    sections: ["vpcs", "endpoints"],
    article: "An endpoint",
  },
  user: { kinds: ["user"], sections: ["users"], article: "A user" },
  role: { kinds: ["role"], sections: ["roles"], article: "A role" },
  policy: { kinds: ["managed-policy"], sections: ["policies"], article: "A policy" },
  studio: { kinds: ["studio"], sections: ["studios"], article: "A Studio domain" },
  bucket: { kinds: ["bucket"], sections: ["buckets"], article: "A bucket" },
  key: { kinds: ["key"], sections: ["keys"], article: "A key" },
  workgroup: { kinds: ["workgroup"], sections: ["workgroups"], article: "A workgroup" },
  database: { kinds: ["database"], sections: ["databases"], article: "A database" },
  table: { kinds: ["table"], sections: ["databases", "tables"], article: "A table" },
};

/** Something that the topology declares. */
export interface Entry {
  readonly word: Word;
  readonly account: string;
  readonly names: readonly string[];
  readonly ref: Ref<Kind>;
  readonly at: Path;
}

export interface Origin {
  /** The account whose block holds the reference. */
  readonly account: string;
  /** The VPC whose block holds it, where there is one: its parts need no further name. */
  readonly vpc?: string;
  /** The place of the reference itself. */
  readonly at: Path;
}

/** `entry`; or a finding to report; or neither, when the target was left out because of its own mistake. */
export type Found =
  | { readonly entry: Entry }
  | { readonly finding: Finding }
  | { readonly dropped: true };

export interface Directory {
  /** Finds what a reference means, given which words the field allows; the first is implied when none is written. */
  find(allowed: readonly Word[], text: string, origin: Origin): Found;
}

/** Everything that the topology declares, by name. `dropped` are the paths that were left out as invalid. */
export function directoryOf(topology: Topology, dropped: readonly Path[]): Directory {
  const entries = new Map<string, Entry>();
  for (const entry of declarations(topology))
    entries.set(keyOf(entry.account, entry.word, entry.names), entry);
  const droppedPaths = new Set(dropped.map((path) => JSON.stringify(path)));
  const wasDropped = (path: Path): boolean =>
    path.some((_, index) => droppedPaths.has(JSON.stringify(path.slice(0, index + 1))));

  // Made at the first unknown name: most topologies have none.
  let namesInScope: ReadonlyMap<string, readonly string[]> | undefined;

  function find(allowed: readonly Word[], text: string, origin: Origin): Found {
    const colon = text.indexOf(":");
    const account = colon < 0 ? origin.account : text.slice(0, colon);
    if (!Object.hasOwn(topology.accounts, account)) {
      if (wasDropped(["accounts", account])) return { dropped: true };
      return unknown(
        origin,
        `\`${account}\` is not an account of this topology.${suggest(account, Object.keys(topology.accounts))}`,
      );
    }
    const parts = (colon < 0 ? text : text.slice(colon + 1)).split("/");
    const vpc = account === origin.account ? origin.vpc : undefined;
    const candidates = candidatesOf(allowed, parts, vpc);
    for (const { word, names } of candidates) {
      const entry = entries.get(keyOf(account, word, names));
      if (entry) return { entry };
    }
    if (candidates.some(({ word, names }) => wasDropped(pathOf(account, word, names))))
      return { dropped: true };

    const [first = ""] = parts;
    const expected = allowed.map((word) => words[word].article);
    if (isWord(first) && !allowed.includes(first) && parts.length > 1) {
      return unknown(origin, `${oneOf(expected)} belongs here, not \`${text}\`.`);
    }
    const name = parts.at(-1) ?? "";
    namesInScope ??= scopeNames(entries.values());
    const scopes = namesInScope;
    const names = allowed.flatMap((word) => {
      const outer =
        words[word].sections[0] === "vpcs" && word !== "vpc" ? (vpc ?? parts.at(-2)) : undefined;
      return scopes.get(scopeOf(account, word, outer)) ?? [];
    });
    const what = allowed.map((word) => words[word].article.replace(/^An? /, "")).join(" or ");
    const place = account === origin.account ? "" : ` of account \`${account}\``;
    return unknown(
      origin,
      `There is no ${what} \`${parts.join("/")}\`${place}.${suggest(name, names)}`,
      names.length === 0
        ? undefined
        : `Known here: ${names
            .slice(0, 8)
            .map((known) => `\`${known}\``)
            .join(", ")}${names.length > 8 ? ", …" : ""}.`,
    );
  }
  return { find };
}

/** The names that a misspelt one may have meant: of one kind, in one account and, inside a VPC, of that VPC. */
function scopeNames(entries: Iterable<Entry>): ReadonlyMap<string, readonly string[]> {
  const scopes = new Map<string, string[]>();
  for (const { account, word, names } of entries) {
    const scope = scopeOf(
      account,
      word,
      word === "table" || names.length < 2 ? undefined : names[0],
    );
    const list = scopes.get(scope) ?? [];
    list.push(names.at(-1) ?? "");
    scopes.set(scope, list);
  }
  return scopes;
}

function scopeOf(account: string, word: Word, outer: string | undefined): string {
  return `${account}:${word}:${outer ?? ""}`;
}

function unknown(origin: Origin, message: string, help?: string): Found {
  const finding: Finding = { code: "reference/unknown", severity: "error", message, at: origin.at };
  return { finding: help === undefined ? finding : { ...finding, help } };
}

/** All readings of a reference, the explicit one first. */
function candidatesOf(
  allowed: readonly Word[],
  parts: readonly string[],
  vpc: string | undefined,
): { word: Word; names: readonly string[] }[] {
  const [first = "", ...rest] = parts;
  const explicit = isWord(first) && allowed.includes(first) ? completed(first, rest, vpc) : [];
  return [...explicit, ...allowed.flatMap((word) => completed(word, parts, vpc))];
}

function completed(
  word: Word,
  names: readonly string[],
  vpc: string | undefined,
): { word: Word; names: readonly string[] }[] {
  const { sections } = words[word];
  if (names.length === sections.length) return [{ word, names }];
  if (sections[0] === "vpcs" && names.length === 1 && vpc !== undefined)
    return [{ word, names: [vpc, ...names] }];
  return [];
}

function isWord(text: string): text is Word {
  return Object.hasOwn(words, text);
}

function oneOf(articles: readonly string[]): string {
  return articles
    .map((article, index) => (index === 0 ? article : article.toLowerCase().replace("vpc", "VPC")))
    .join(" or ");
}

function keyOf(account: string, word: Word, names: readonly string[]): string {
  return `${account}:${word}/${names.join("/")}`;
}

function pathOf(account: string, word: Word, names: readonly string[]): Path {
  return [
    "accounts",
    account,
    ...words[word].sections.flatMap((section, level) => [section, names[level] ?? ""]),
  ];
}

/** The id of a resource in the plan. */
export function idOf(account: string, kind: Kind, names: readonly string[]): string {
  return `${account}:${kind}/${names.join("/")}`;
}

function* declarations(topology: Topology): Iterable<Entry> {
  const entry = (account: string, word: Word, names: readonly string[], kind: Kind): Entry => ({
    word,
    account,
    names,
    ref: { kind, id: idOf(account, kind, names) },
    at: pathOf(account, word, names),
  });
  for (const [name, account] of Object.entries(topology.accounts)) {
    for (const [vpcName, vpc] of Object.entries(account.vpcs)) {
      yield entry(name, "vpc", [vpcName], "vpc");
      yield {
        ...entry(name, "security-group", [vpcName, "default"], "default-security-group"),
        at: ["accounts", name, "vpcs", vpcName],
      };
      for (const subnet of Object.keys(vpc.subnets))
        yield entry(name, "subnet", [vpcName, subnet], "subnet");
      for (const nat of Object.keys(vpc.natGateways))
        yield entry(name, "nat", [vpcName, nat], "nat-gateway");
      for (const table of Object.keys(vpc.routeTables))
        yield entry(name, "route-table", [vpcName, table], "route-table");
      for (const group of Object.keys(vpc.securityGroups)) {
        if (group !== "default")
          yield entry(name, "security-group", [vpcName, group], "security-group");
      }
      for (const [endpoint, { type }] of Object.entries(vpc.endpoints)) {
        yield entry(name, "endpoint", [vpcName, endpoint], `${type}-endpoint`);
      }
    }
    for (const user of Object.keys(account.users)) yield entry(name, "user", [user], "user");
    for (const role of Object.keys(account.roles)) yield entry(name, "role", [role], "role");
    for (const policy of Object.keys(account.policies))
      yield entry(name, "policy", [policy], "managed-policy");
    for (const studio of Object.keys(account.studios))
      yield entry(name, "studio", [studio], "studio");
    for (const bucket of Object.keys(account.buckets))
      yield entry(name, "bucket", [bucket], "bucket");
    for (const key of Object.keys(account.keys)) yield entry(name, "key", [key], "key");
    for (const workgroup of Object.keys(account.workgroups))
      yield entry(name, "workgroup", [workgroup], "workgroup");
    for (const [database, { tables }] of Object.entries(account.databases)) {
      yield entry(name, "database", [database], "database");
      for (const table of Object.keys(tables))
        yield entry(name, "table", [database, table], "table");
    }
  }
}
