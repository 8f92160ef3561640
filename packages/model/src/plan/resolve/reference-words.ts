import { say, type Text } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Kind } from "../resource.ts";

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
  /** Within a sentence: "a subnet". */
  readonly article: Text;
  /** "subnet". */
  readonly noun: Text;
}

export const words: Readonly<Record<Word, WordFacts>> = {
  vpc: { kinds: ["vpc"], sections: ["vpcs"], article: say("a VPC"), noun: say("VPC") },
  subnet: {
    kinds: ["subnet"],
    sections: ["vpcs", "subnets"],
    article: say("a subnet"),
    noun: say("subnet"),
  },
  nat: {
    kinds: ["nat-gateway"],
    sections: ["vpcs", "natGateways"],
    article: say("a NAT gateway"),
    noun: say("NAT gateway"),
  },
  "route-table": {
    kinds: ["route-table"],
    sections: ["vpcs", "routeTables"],
    article: say("a route table"),
    noun: say("route table"),
  },
  "security-group": {
    kinds: ["security-group", "default-security-group"],
    sections: ["vpcs", "securityGroups"],
    article: say("a security group"),
    noun: say("security group"),
  },
  endpoint: {
    kinds: ["interface-endpoint", "gateway-endpoint"],
    sections: ["vpcs", "endpoints"],
    article: say("an endpoint"),
    noun: say("endpoint"),
  },
  user: { kinds: ["user"], sections: ["users"], article: say("a user"), noun: say("user") },
  role: { kinds: ["role"], sections: ["roles"], article: say("a role"), noun: say("role") },
  policy: {
    kinds: ["managed-policy"],
    sections: ["policies"],
    article: say("a policy"),
    noun: say("policy"),
  },
  studio: {
    kinds: ["studio"],
    sections: ["studios"],
    article: say("a Studio domain"),
    noun: say("Studio domain"),
  },
  bucket: {
    kinds: ["bucket"],
    sections: ["buckets"],
    article: say("a bucket"),
    noun: say("bucket"),
  },
  key: { kinds: ["key"], sections: ["keys"], article: say("a key"), noun: say("key") },
  workgroup: {
    kinds: ["workgroup"],
    sections: ["workgroups"],
    article: say("a workgroup"),
    noun: say("workgroup"),
  },
  database: {
    kinds: ["database"],
    sections: ["databases"],
    article: say("a database"),
    noun: say("database"),
  },
  table: {
    kinds: ["table"],
    sections: ["databases", "tables"],
    article: say("a table"),
    noun: say("table"),
  },
};

/** All readings of a reference, the explicit one first. */
export function candidatesOf(
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

export function isWord(text: string): text is Word {
  return Object.hasOwn(words, text);
}

/** Where in the topology a thing of that name is written. */
export function pathOf(account: string, word: Word, names: readonly string[]): Path {
  return [
    "accounts",
    account,
    ...words[word].sections.flatMap((section, level) => [section, names[level] ?? ""]),
  ];
}
