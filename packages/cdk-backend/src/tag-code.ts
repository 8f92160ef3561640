import type { Tags as TagMap } from "@cloister/model";
import { call, member, record, statement } from "@cloister/typescript-writer";
import type { Code, Statement, Type } from "@cloister/typescript-writer";
import { Tags } from "./aws-cdk.ts";

/** Tags as an L1 construct takes them; undefined for none. */
export function tagList(tags: TagMap): Code | undefined {
  const list = Object.entries(tags).map(([key, value]) => record({ key, value }));
  return list.length === 0 ? undefined : list;
}

/** Tags as an L2 construct gets them, for `afterwards`; undefined for none. */
export function tagStatements(tags: TagMap): ((self: Type) => readonly Statement[]) | undefined {
  const entries = Object.entries(tags);
  if (entries.length === 0) return undefined;
  return (self) => {
    const add = member(call(member(Tags, "of"), [self]), "add");
    return entries.map(([key, value]) => statement(call(add, [key, value])));
  };
}
