import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { languageOf } from "../src/language.ts";
import { folderWith } from "./folder.ts";
import { doubtful, fine, misspelt, shared } from "./topologies.ts";
import { run } from "./world.ts";

it.each([
  [{}, "en"],
  [{ LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "ja" }, "ja"],
  [{ LANG: "jam_JM" }, "en"],
  [{ LANG: "ja_JP.UTF-8", LC_ALL: "C" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_MESSAGES: "ja_JP" }, "ja"],
  [{ LANG: "ja_JP", LC_ALL: "" }, "ja"],
] as const)("takes the language of the environment: %j", async (environment, name) => {
  expect((await languageOf(undefined, environment)).name).toBe(name);
  expect((await languageOf("en", environment)).name).toBe("en");
  expect((await languageOf("ja", environment)).name).toBe("ja");
});

const japanese = /[぀-ヿ一-鿿]/;

it("says in Japanese what it found, and how much", async () => {
  const check = (input: string, ...words: readonly string[]) =>
    run(["check", "-", "--lang", "ja", ...words], { input });
  expect((await check(fine)).out).toBe("問題は見つかりませんでした。\n");
  const { out } = await check(misspelt);
  expect(out).toMatch(/^エラー\[language\/unknown-key\]: .*`bukets`/);
  expect(out).toMatch(/\n\nエラー 1 件\n.*修正できます。\n$/);
  const environment = { LANG: "ja_JP.UTF-8" };
  expect((await run(["check", "-"], { input: misspelt, environment })).out).toBe(out);
  const json = JSON.parse((await check(doubtful, "--format", "json")).out);
  expect(json.diagnostics[0].message).toMatch(japanese);
  for (const format of ["junit", "sarif", "github"]) {
    expect((await check(doubtful, "--format", format)).out).toMatch(japanese);
  }
});

it("says in Japanese what is done with a program", async () => {
  const folder = folderWith({ "topology.yaml": fine });
  const words = ["--backend", "cdk", "--out", join(folder, "out"), "--lang", "ja"];
  const generate = (...more: readonly string[]) =>
    run(["generate", join(folder, "topology.yaml"), ...words, ...more]);
  const first = (await generate()).err.split("\n");
  expect(first).toEqual([
    expect.stringMatching(/: 新規 \d+ 件。$/),
    expect.stringMatching(/^次に .*: npm install && /),
    "",
  ]);
  expect((await generate("--check")).err).toMatch(/ は最新です。\n$/);
  writeFileSync(join(folder, "out", "README.md"), "mine");
  expect((await generate()).err).toContain("\n  README.md は手で編集されています。変更を");
});

it("counts expectations in Japanese too", async () => {
  const input = `${shared}expect:\n  - can: { who: reader, read: s3://data-of-y/ }\n`;
  const { out } = await run(["check", "-", "--lang=ja"], { input });
  expect(out.trimEnd().split("\n").at(-1)).toMatch(japanese);
});
