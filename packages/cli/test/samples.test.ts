import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderWith, textsIn } from "./folder.ts";
import { fine } from "./topologies.ts";
import { program } from "./verified-program.ts";
import { run } from "./world.ts";

const example = readFileSync(
  fileURLToPath(new URL("../../../examples/closed-sagemaker/topology.yaml", import.meta.url)),
  "utf8",
);

it.each(["cdk", "pulumi"] as const)(
  "uploads sample objects by %s, and verifies that it does",
  async (backend) => {
    const { dir, verify } = await program(example, { backend, words: ["--samples"] });
    const paths = Object.keys(textsIn(dir)).filter((path) => path.startsWith("objects/"));
    expect(paths).toEqual([
      "objects/x/s3bucket-xxxx/01_test/parquet/2025/02/20250201.parquet",
      "objects/x/s3bucket-xxxx/01_test/parquet/2025/02/20250202.parquet",
      "objects/x/s3bucket-xxxx/01_test/parquet/2025/03/20250301.parquet",
      "objects/y/s3bucket-yyyy/01_test/parquet/2025/02/20250201.parquet",
      "objects/y/s3bucket-yyyy/01_test/parquet/2025/02/20250202.parquet",
      "objects/y/s3bucket-yyyy/01_test/parquet/2025/03/20250301.parquet",
    ]);
    expect(textsIn(dir)["README.md"]).toContain("**A deployment replaces the objects");
    expect(await verify("--samples")).toMatchObject({ code: 0 });
    // Running a CDK app once takes long enough.
    if (backend === "cdk") return;
    const without = await verify();
    expect(without.code).toBe(1);
    expect(without.out).toContain(
      "x:object/s3bucket-xxxx/01_test/parquet/2025/02/20250201.parquet",
    );
  },
  120_000,
);

async function generatedFrom(topology: string, ...words: readonly string[]) {
  const folder = folderWith({ "topology.yaml": topology });
  const all = [join(folder, "topology.yaml"), "--backend", "cdk", "--out", join(folder, "app")];
  const generate = (...more: readonly string[]) => run(["generate", ...all, ...words, ...more]);
  return { ran: await generate(), texts: textsIn(join(folder, "app")), generate };
}

it("writes what verifies the program beside it, and finds it up to date", async () => {
  const { ran, texts, generate } = await generatedFrom(example);
  expect(ran.code).toBe(0);
  expect(Object.keys(texts).filter((path) => path.startsWith("verification/"))).toEqual([
    "verification/README.md",
    "verification/notebook.ipynb",
    "verification/queries.sql",
    "verification/steps.sh",
  ]);
  expect(texts["README.md"]).toContain("`verification/README.md` says what to try");
  expect(await generate("--check")).toMatchObject({ code: 0, out: "" });
  // The language of the environment is no part of the topology.
  expect(texts["verification/README.md"]).toContain("# Verification of closed-sagemaker");
  const japanese = await generate("--check", "--lang", "ja");
  expect(japanese.out).toContain("changed  verification/README.md\n");
});

it("gives an account what its own principals try, and nothing to one that has none", async () => {
  const x = await generatedFrom(example, "--account", "x");
  expect(x.texts["verification/README.md"]).toContain("| V15 |");
  const y = await generatedFrom(example, "--account", "y", "--samples");
  const paths = Object.keys(y.texts);
  expect(paths.filter((path) => path.startsWith("verification/"))).toEqual([]);
  expect(paths.filter((path) => path.startsWith("objects/")).length).toBe(3);
});

it("writes nothing beside a program whose topology promises nothing", async () => {
  const { texts } = await generatedFrom(fine, "--samples");
  expect(Object.keys(texts).filter((path) => /^(?:verification|objects)\//.test(path))).toEqual([]);
  expect(texts["README.md"]).not.toContain("## Verify");
});

it("says why a table has no sample", async () => {
  const table = "{ t: { location: s3://data-of-x/t/, format: orc, columns: { id: int } } }";
  const topology = `${fine.trimEnd()}\n    databases: { sales: { tables: ${table} } }\n`;
  const { ran } = await generatedFrom(topology, "--samples");
  expect(ran.code).toBe(0);
  expect(ran.err).toContain("Table `t` has no sample: Cloister writes no objects of format `orc`.");
});
