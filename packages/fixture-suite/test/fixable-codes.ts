import { dirname, join } from "node:path";
import { parseAst } from "vite";
import { filesLike, textOf } from "./repository.ts";

/** A node of a syntax tree, or whatever is in one. */
type Tree = Readonly<Record<string, unknown>>;

interface Module {
  readonly path: string;
  readonly program: Tree;
  /** The objects that have a code. */
  readonly findings: readonly { readonly node: Tree; readonly code: string }[];
  /** Of each name that is imported, the file and the name there. */
  readonly imports: ReadonlyMap<string, string>;
}

/**
 * The codes of what may be said with a `fix`, as the sources of the model and the checks say it: a check makes
 * one itself, or calls a function that does.
 */
export function fixableCodes(): ReadonlySet<string> {
  const modules = filesLike(/^packages\/(?:model|checks)\/src\/.*\.ts$/).map(moduleOf);
  const makers = makersOf(modules);
  return new Set(modules.flatMap((module) => codesOf(module, makers)));
}

function moduleOf(path: string): Module {
  const program = treeOf(parseAst(textOf(path), { lang: "ts" }));
  const imports = nodesIn(program).flatMap((node) => {
    const from = treeOf(node["source"])["value"];
    if (node["type"] !== "ImportDeclaration" || typeof from !== "string") return [];
    const file = from.startsWith(".") ? join(dirname(path), from) : from;
    return listOf(node["specifiers"]).map(
      (one) => [nameOf(one["local"]), `${file}#${nameOf(one["imported"])}`] as const,
    );
  });
  const findings = nodesIn(program).flatMap((node) => {
    const properties = node["type"] === "ObjectExpression" ? listOf(node["properties"]) : [];
    const code = properties.find(({ key }) => nameOf(key) === "code");
    const value = code === undefined ? undefined : treeOf(code["value"])["value"];
    return typeof value === "string" ? [{ node, code: value }] : [];
  });
  return { path, program, findings, imports: new Map(imports) };
}

/** The functions that make a fix or call one that does, as `FILE#NAME`. A finding that has a code already is told under it. */
function makersOf(modules: readonly Module[]): ReadonlySet<string> {
  const functions = modules.flatMap((module) =>
    listOf(module.program["body"])
      .map((statement) => (isTree(statement["declaration"]) ? statement["declaration"] : statement))
      .flatMap((node) => [node, ...listOf(node["declarations"])])
      .filter(({ id }) => isTree(id))
      .map(({ id, ...body }) => ({
        module,
        nodes: nodesIn(body),
        key: `${module.findings.length === 0 ? "" : "own:"}${module.path}#${nameOf(id)}`,
      })),
  );
  const makers = new Set<string>();
  for (let before = -1; before < makers.size;) {
    before = makers.size;
    for (const { module, nodes, key } of functions) {
      if (nodes.some((node) => isFix(node, module, makers))) makers.add(key);
    }
  }
  return makers;
}

/** Whether a node is an object with a `fix`, or the call of a function that makes one. */
function isFix(node: Tree, { path, imports }: Module, makers: ReadonlySet<string>): boolean {
  if (node["type"] === "ObjectExpression") {
    return listOf(node["properties"]).some(({ key }) => nameOf(key) === "fix");
  }
  if (node["type"] !== "CallExpression") return false;
  const name = nameOf(node["callee"]);
  const here = `${path}#${name}`;
  return [imports.get(name) ?? "", here, `own:${here}`].some((key) => makers.has(key));
}

/** The codes that stand beside a fix; of a file where none does, all. */
function codesOf(module: Module, makers: ReadonlySet<string>): readonly string[] {
  const withFix = (node: Tree) => nodesIn(node).some((inner) => isFix(inner, module, makers));
  if (!withFix(module.program)) return [];
  const fixed = module.findings.filter(({ node }) => withFix(node));
  return (fixed.length > 0 ? fixed : module.findings).map(({ code }) => code);
}

function nodesIn(tree: Tree): readonly Tree[] {
  const inner = Object.values(tree).flatMap((value) =>
    Array.isArray(value) ? listOf(value) : isTree(value) ? [value] : [],
  );
  return [tree, ...inner.flatMap(nodesIn)];
}

function nameOf(node: unknown): string {
  const { name } = treeOf(node);
  return typeof name === "string" ? name : "";
}

function treeOf(value: unknown): Tree {
  return isTree(value) ? value : {};
}

function listOf(value: unknown): readonly Tree[] {
  return Array.isArray(value) ? value.filter(isTree) : [];
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
