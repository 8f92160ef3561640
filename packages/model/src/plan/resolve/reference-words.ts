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
  readonly article: string;
}

export const words: Readonly<Record<Word, WordFacts>> = {
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

export function oneOf(articles: readonly string[]): string {
  return articles
    .map((article, index) => (index === 0 ? article : article.toLowerCase().replace("vpc", "VPC")))
    .join(" or ");
}

/** Where in the topology a thing of that name is written. */
export function pathOf(account: string, word: Word, names: readonly string[]): Path {
  return [
    "accounts",
    account,
    ...words[word].sections.flatMap((section, level) => [section, names[level] ?? ""]),
  ];
}
