import type { topologySchema } from "@cloister/model";
import type * as z from "zod";

/** A topology as a user writes it. */
export type Document = z.input<typeof topologySchema>;
export type AccountDocument = Document["accounts"][string];
export type Written<K extends keyof AccountDocument> =
  NonNullable<AccountDocument[K]> extends Record<string, infer Thing> ? Thing : never;

export type VpcDocument = Written<"vpcs">;
export type PartDocument<K extends keyof VpcDocument> =
  NonNullable<VpcDocument[K]> extends Record<string, infer Thing> ? Thing : never;
export type StatementDocument = NonNullable<Written<"roles">["trustStatements"]>[number];
