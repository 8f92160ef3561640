import { readFileSync, readdirSync } from "node:fs";
import { posix, join } from "node:path";
import { fileURLToPath } from "node:url";
import { declaredNames, importsOf, namesIn, parse } from "./syntax.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// An emitter is all code that `emit` reaches, and this is the one list of what of it is none:
// the README's text, and a table that is generated and has a test of its own.
const outOfScope = new Set([
  "packages/cdk-backend/src/readme-file.ts",
  "packages/cdk-backend/src/feature-flags.ts",
  "packages/pulumi-backend/src/readme-file.ts",
]);

/**
 * What only readers use of a resource's form: what a template calls an attribute, whose part a part
 * is, and all outputs but the first, which programs are written with.
 */
export function isReadOnly(file, node, ancestors) {
  if (!file.includes("/resources/")) return false;
  if (node.type === "Property") return ["template", "owner"].includes(node.key.name);
  const list = ancestors.at(-1);
  const field = ancestors.at(-4);
  return (
    list?.type === "ArrayExpression" &&
    list.elements[0] !== node &&
    field?.type === "Property" &&
    field.key.name === "values"
  );
}

/** Every source file of a back end and of what it shares, with its text, in code unit order. */
export function sourcesOf(backend) {
  const folders = [`packages/${backend}-backend/src`, "packages/program/src"];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts"))
      .toSorted(),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The statements of each file, by its path, that `emit` of a back end reaches by name. */
export function emitterStatements(backend, sources) {
  const modules = new Map([...sources].map(([path, text]) => [path, moduleOf(path, text)]));
  const reached = new Map([...sources.keys()].map((path) => [path, new Set()]));
  const reach = (path, name) => {
    const module = modules.get(path);
    if (module === undefined || outOfScope.has(path)) return;
    const from = module.imports.get(name);
    if (from !== undefined) {
      reach(from.path, from.name);
      return;
    }
    for (const one of module.statements) {
      if (!one.declared.includes(name) || reached.get(path).has(one.statement)) continue;
      reached.get(path).add(one.statement);
      for (const used of one.used) reach(path, used);
    }
  };
  reach(`packages/${backend}-backend/src/program.ts`, "emit");
  return reached;
}

function moduleOf(path, text) {
  const program = parse(text);
  const statements = program.body.map((statement) => ({
    statement,
    declared: declaredNames(statement),
    used: namesIn(statement),
  }));
  const imports = importsOf(program).map(({ local, name, from }) => {
    const target =
      from === "@cloister/program"
        ? "packages/program/src/index.ts"
        : posix.join(posix.dirname(path), from);
    return [local, { path: target, name }];
  });
  return { statements, imports: new Map(imports) };
}
