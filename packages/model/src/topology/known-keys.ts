import type { Path } from "../diagnostics/diagnostic.ts";
import { topologySchema } from "./topology.ts";
import * as z from "zod";

/** The keys that the language knows at a path, in the order of the reference. */
export function knownKeys(path: Path): string[] {
  return [
    ...new Set(
      schemasAt(path).flatMap((schema) =>
        schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
      ),
    ),
  ];
}

/** Whether the language takes a value at a path. */
export function isTaken(path: Path, value: unknown): boolean {
  return schemasAt(path).some((schema) => z.safeParse(schema, value).success);
}

/** The schemas of what may be written at a path, one of which it has to meet. */
function schemasAt(path: Path): z.core.$ZodType[] {
  let schemas: z.core.$ZodType[] = [topologySchema];
  for (const part of path)
    schemas = schemas.flatMap(unwrap).flatMap((schema) => below(schema, part));
  return schemas.flatMap(unwrap);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap);
  return [schema];
}

function below(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field: unknown = schema.shape[String(part)];
    return field instanceof z.ZodType ? [field] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.def.valueType];
  if (schema instanceof z.ZodArray) return [schema.def.element];
  return [];
}
