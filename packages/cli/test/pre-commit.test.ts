import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument } from "@cloister/model";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

const path = fileURLToPath(new URL("../../../.pre-commit-hooks.yaml", import.meta.url));
// A list is no topology, so it is read as the value of a name.
const text = `hooks:\n${readFileSync(path, "utf8").replaceAll(/^/gm, "  ")}`;
const list = readDocument({ path, text }).root?.entries.get("hooks")?.value;
const hooks = list?.type === "sequence" ? list.items : [];

function field(hook: (typeof hooks)[number], name: string): readonly unknown[] {
  const value = hook.type === "map" ? hook.entries.get(name)?.value : undefined;
  const items = value?.type === "sequence" ? value.items : value === undefined ? [] : [value];
  return items.map((item) => (item.type === "scalar" ? item.value : undefined));
}

it("has hooks for checking and mending", () => {
  expect(hooks.flatMap((hook) => field(hook, "id"))).toEqual(["cloister-check", "cloister-fix"]);
});

for (const hook of hooks) {
  it(`runs what ${String(field(hook, "id")[0])} says`, async () => {
    const [command, ...words] = String(field(hook, "entry")[0]).split(" ");
    expect(command).toBe("cloister");
    // Files that are committed together need not be one topology.
    expect(field(hook, "pass_filenames")).toEqual([false]);
    expect(field(hook, "language")).toEqual(["system"]);
    const folder = folderWith({ "topology.yaml": fine });
    const broken = folderWith({ "topology.yaml": misspelt.replace("111111111111", "1") });
    const args = (inside: string) => field(hook, "args").map((name) => join(inside, String(name)));
    expect((await run([...words, ...args(folder)])).code).toBe(0);
    expect((await run([...words, ...args(broken)])).code).toBe(1);
  });
}
