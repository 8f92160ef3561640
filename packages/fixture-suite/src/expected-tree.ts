import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cdk } from "@cloister/cdk-backend";
import { pulumi } from "@cloister/pulumi-backend";
import { renderSummary, renderText, type GeneratedFile } from "@cloister/model";
import { english } from "@cloister/texts";
import { verificationKit } from "@cloister/verification";
import { documentedFiles } from "./documented-files.ts";
import { drawnFiles } from "./drawn-files.ts";
import { checkFixture, sourcesOf, type Fixture } from "./find-fixtures.ts";
import { allFiles, mendFixture } from "./mend-fixture.ts";
import type { Tree } from "./tree.ts";

/** Everything that a fixture must give, by path below its `expected` folder. */
export async function expectedTree(fixture: Fixture): Promise<Tree> {
  const tree = new Map<string, Buffer>();
  const { compilation, diagnostics, diagnosis } = checkFixture(fixture);
  if (diagnostics.length > 0) {
    const said = `${renderText(diagnostics, { color: false })}\n${renderSummary(diagnostics)}\n`;
    tree.set("diagnostics.txt", Buffer.from(said));
    for (const [path, text] of await fixedFiles(fixture)) {
      tree.set(`fixed/${path}`, Buffer.from(text));
    }
  }
  const { plan } = compilation;
  if (plan === undefined) return tree;
  tree.set("plan.json", Buffer.from(`${JSON.stringify(plan, undefined, 2)}\n`));
  for (const file of drawnFiles(plan, diagnosis.expected))
    tree.set(file.path, contentOf(fixture, file));
  if (fixture.options.documents) {
    for (const [path, text] of await documentedFiles(fixture, compilation, diagnosis)) {
      tree.set(path, Buffer.from(text));
    }
  }
  if (!fixture.options.allowErrors && diagnostics.some(({ severity }) => severity === "error"))
    return tree;
  for (const file of verificationKit(plan, { language: english, expected: diagnosis.expected })
    .files) {
    if ("text" in file) tree.set(file.path, Buffer.from(file.text));
  }
  for (const { name, emit } of [cdk, pulumi]) {
    for (const file of emit(plan, { source: "topology.yaml" })) {
      tree.set(`${name}/${file.path}`, contentOf(fixture, file));
    }
  }
  return tree;
}

/** The files that `cloister check --fix` changes, as they are then. */
async function fixedFiles(fixture: Fixture): Promise<ReadonlyMap<string, string>> {
  const before = new Map(allFiles(sourcesOf(fixture)).map(({ path, text }) => [path, text]));
  const { sources } = await mendFixture(fixture);
  const changed = allFiles(sources).filter(({ path, text }) => before.get(path) !== text);
  return new Map(changed.map(({ path, text }) => [path, text]));
}

function contentOf({ directory }: Fixture, file: GeneratedFile): Buffer {
  return "text" in file ? Buffer.from(file.text) : readFileSync(join(directory, file.copyOf));
}
