import { existsSync, readdirSync, readFileSync } from "node:fs";
import { compile, readDocument, toValue, type Plan } from "@cloister/model";

const root = new URL("../../../", import.meta.url);

export interface NamedPlan {
  readonly name: string;
  readonly plan: Plan;
}

/** The plans of all fixtures and examples that have one, errors or not. */
export const everyPlan: readonly NamedPlan[] = folders().flatMap((name) => {
  const plan = planIn(name);
  return plan === undefined ? [] : [{ name, plan }];
});

export const examples: readonly NamedPlan[] = everyPlan.filter(({ name }) =>
  name.startsWith("examples/"),
);

export function planNamed(name: string): Plan {
  const found = everyPlan.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no plan of ${name}.`);
  return found.plan;
}

/** The plan of a topology in one text. */
export function planOf(text: string): Plan {
  const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
  if (plan === undefined) throw new Error(`This topology has no plan:\n${text}`);
  return plan;
}

function folders(): readonly string[] {
  const areas = readdirSync(new URL("fixtures/", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `fixtures/${name}`);
  return [...areas, "examples"].flatMap((area) =>
    readdirSync(new URL(`${area}/`, root)).flatMap((name) =>
      existsSync(new URL(`${area}/${name}/topology.yaml`, root)) ? [`${area}/${name}`] : [],
    ),
  );
}

function planIn(folder: string): Plan | undefined {
  const read = (path: string): { readonly path: string; readonly text: string } => ({
    path,
    text: readFileSync(new URL(`${folder}/${path}`, root), "utf8"),
  });
  const options = existsSync(new URL(`${folder}/options.yaml`, root))
    ? toPlain(read("options.yaml"))
    : {};
  const files = listIn(options, "files") ?? ["topology.yaml"];
  return compile({
    files: files.map(read),
    overlays: (listIn(options, "overlays") ?? []).map(read),
  }).plan;
}

function toPlain(file: { readonly path: string; readonly text: string }): object {
  const { root: node } = readDocument(file);
  const value: unknown = node === undefined ? undefined : toValue(node);
  return typeof value === "object" && value !== null ? value : {};
}

function listIn(options: object, key: string): readonly string[] | undefined {
  const value: unknown = new Map(Object.entries(options)).get(key);
  return Array.isArray(value) ? value.map(String) : undefined;
}
