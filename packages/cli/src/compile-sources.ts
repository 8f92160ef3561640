import { quickCompile, type Compilation, type Sources } from "@cloister/model";

/**
 * As `compile`, by the shortest way that can tell. The full YAML reader and the schema library are each
 * loaded only for topologies that need them, because loading takes longer than compiling.
 */
export async function compileSources(sources: Sources): Promise<Compilation> {
  return quickCompile(sources) ?? (await compileWithYaml(sources));
}

async function compileWithYaml(sources: Sources): Promise<Compilation> {
  const { readDocument } = await import("./full-reader.ts");
  return quickCompile(sources, readDocument) ?? (await compileWithSchema(sources));
}

async function compileWithSchema(sources: Sources): Promise<Compilation> {
  const { compile } = await import("./full-compiler.ts");
  return compile(sources);
}
