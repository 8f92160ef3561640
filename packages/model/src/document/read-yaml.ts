import { Composer } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { convertYaml } from "./convert-yaml.ts";
import { explainYamlErrors } from "./explain-yaml-error.ts";
import type { ReadResult } from "./read-result.ts";
import { notAMap } from "./not-a-map.ts";
import { checkCharacters } from "./unusual-characters.ts";
import { checkTags } from "./yaml-tags.ts";
import { parseStructure } from "./yaml-structure.ts";

/** Whoever sees so many corrects the cause first; a file can be made to have millions. */
const mostDiagnostics = 100;

/**
 * Reads any YAML 1.2 file with the core schema, in which `yes`, `no` and `off` are texts. Aliases are
 * written out within a budget; tags, directives, merge keys and second documents are refused. After a
 * mistake in the syntax there is no root, since half a tree would only cause more messages.
 */
export function readYaml(file: SourceFile): ReadResult {
  const characters = checkCharacters(file);
  if (hasError(characters)) return { root: undefined, diagnostics: characters };
  const structure = parseStructure(file);
  if (hasError(structure.diagnostics)) {
    return { root: undefined, diagnostics: [...characters, ...structure.diagnostics] };
  }
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    resolveKnownTags: false,
    // The library compares all keys of a map with each other; ours are compared by a hash table.
    uniqueKeys: false,
  });
  const [document] = composer.compose(structure.tokens, true, file.text.length);
  if (document === undefined) throw new Error("bug: the composer was told to make a document.");
  // Tags are reported below, all of them and in our words.
  const errors = document.errors.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
  const syntax = explainYamlErrors(file, errors);
  if (syntax.length > 0) return { root: undefined, diagnostics: [...characters, ...syntax] };
  const { root, diagnostics } = convertYaml(file, document.contents);
  const tags = checkTags(file, structure.tokens);
  const found = [...characters, ...tags, ...diagnostics].slice(0, mostDiagnostics);
  if (root.type === "map") return { root, diagnostics: found };
  return { root: undefined, diagnostics: [...found, notAMap(file, root)] };
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
