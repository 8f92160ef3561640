import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cdk } from "@cloister/cdk-backend";
import { pulumi } from "@cloister/pulumi-backend";
import { renderSummary, renderText, type GeneratedFile } from "@cloister/model";
import { checkFixture, type Fixture } from "./find-fixtures.ts";
import type { Tree } from "./tree.ts";

/** Everything that a fixture must give, by path below its `expected` folder. */
export function expectedTree(fixture: Fixture): Tree {
  const tree = new Map<string, Buffer>();
  const { compilation, diagnostics } = checkFixture(fixture);
  if (diagnostics.length > 0) {
    const text = `${renderText(diagnostics, { color: false })}\n${renderSummary(diagnostics)}\n`;
    tree.set("diagnostics.txt", Buffer.from(text));
  }
  const { plan } = compilation;
  if (plan === undefined) return tree;
  tree.set("plan.json", Buffer.from(`${JSON.stringify(plan, undefined, 2)}\n`));
  if (!fixture.options.allowErrors && diagnostics.some(({ severity }) => severity === "error"))
    return tree;
  for (const { name, emit } of [cdk, pulumi]) {
    for (const file of emit(plan, { source: "topology.yaml" })) {
      tree.set(`${name}/${file.path}`, contentOf(fixture, file));
    }
  }
  return tree;
}

function contentOf({ directory }: Fixture, file: GeneratedFile): Buffer {
  return "text" in file ? Buffer.from(file.text) : readFileSync(join(directory, file.copyOf));
}
