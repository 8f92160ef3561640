import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDiagnose } from "@cloister/checks";
import { compile, isComplete, type Sources } from "@cloister/model";
import { worldOfPlan } from "@cloister/proof";
import type { DocumentInput } from "../src/content/input.ts";

const diagnose = await loadDiagnose();
const workspace = fileURLToPath(new URL("../../../", import.meta.url));

/** What the document of a topology is made from; undefined where it has no plan. */
export function inputOf(sources: Sources): DocumentInput | undefined {
  const compilation = compile(sources);
  const { plan } = compilation;
  if (plan === undefined) return undefined;
  return {
    plan,
    world: worldOfPlan(plan),
    diagnosis: diagnose(compilation),
    isComplete: isComplete(compilation),
    sources: sources.files.map(({ path }) => path),
  };
}

export function inputOfText(text: string): DocumentInput {
  const input = inputOf({ files: [{ path: "topology.yaml", text }] });
  if (input === undefined) throw new Error("This topology has no plan.");
  return input;
}

export function inputOfExample(name: string): DocumentInput {
  return inputOfText(readFileSync(join(workspace, "examples", name, "topology.yaml"), "utf8"));
}

/** Every fixture and example of one file: its name and its text. */
export function topologies(): readonly (readonly [name: string, text: string])[] {
  const areas = readdirSync(join(workspace, "fixtures")).map((area) => join("fixtures", area));
  return [...areas, "examples"].flatMap((folder) =>
    readdirSync(join(workspace, folder)).flatMap((name) => {
      const file = join(workspace, folder, name, "topology.yaml");
      return existsSync(file) ? [[`${folder}/${name}`, readFileSync(file, "utf8")] as const] : [];
    }),
  );
}
