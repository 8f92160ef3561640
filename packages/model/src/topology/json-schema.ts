import * as z from "zod";
import { topologySchema } from "./topology.ts";

/**
 * The JSON Schema (2020-12) of what a user may write, for editors and for the language reference:
 * plain data for `JSON.stringify`, the same at every call, without an address of its own.
 */
export function topologyJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(topologySchema, { io: "input" });
  return { $schema, title: "Cloister topology", ...schema };
}
