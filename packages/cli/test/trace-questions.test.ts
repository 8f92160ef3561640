import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { shared } from "./topologies.ts";
import { run } from "./world.ts";

const trace = (...words: readonly string[]) => run(["trace", "-", ...words], { input: shared });

it.for([
  [["--read", "data-of-y"], "It is not said who: `--who P` is missing."],
  [["--who", "reader"], "It is not said what is done:"],
  [["--who", "reader", "--read", "a", "--write", "b"], "`--read` and `--write` belong to two"],
  [["--matrix", "--excess"], "`--matrix` and `--excess` belong to two questions."],
  [["--matrix", "--who", "reader"], "`--matrix` and `--who` belong to two questions."],
  [["--matrix", "--without", "reader"], "`--matrix` and `--without` belong to two questions."],
  [["--to", "internet", "--read", "data-of-y"], "`--to` and `--read` belong to two questions."],
  [["--to", "internet"], "`--to internet` needs the subnet that is asked about: `--at SUBNET`."],
  [["--to", "moon", "--at", "a"], "`moon` is not a value of `--to`: it is `internet`."],
  [["--at", "a"], "`--at` says where, but nothing is asked."],
  [["--excess", "--format", "markdown"], "`--format markdown` is for `--matrix` alone."],
  [[], "Nothing is asked, and the topology has no `expect`."],
  [["--who", "readr", "--read", "data-of-y"], "Did you mean `reader`?"],
  [["--who", "reader", "--read", "s3:/data"], "`s3:/data` is not an S3 URI."],
  [["--who", "reader", "--read", "data-of-y", "--client", "sdk"], "`client` speaks of Athena"],
  [["--without", "nothing"], "`nothing`"],
] as const)("refuses %j", async ([words, message]) => {
  const ran = await trace(...words);
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(message);
  expect(ran.err).toMatch(/^ {2}help: .+$/m);
});

it("lists what an ambiguous reference can mean", async () => {
  const input = shared.replace(
    `z: { id: "333333333333" }`,
    `z: { id: "333333333333", roles: { reader: { trust: lambda } } }`,
  );
  const words = ["trace", "-", "--who", "reader", "--read", "data-of-y"];
  const { code, err } = await run(words, { input });
  expect(code).toBe(2);
  expect(err).toContain("`reader` can mean several things.");
  expect(err).toContain("`x:role/reader`, `z:role/reader`");
});

it("answers with the verdict as its exit code", async () => {
  const read = await trace("--who", "reader", "--read", "data-of-y");
  const write = await trace("--who", "reader", "--write", "data-of-y");
  const elsewhere = await trace("--who", "reader", "--read", "s3://elsewhere/a");
  expect([read.code, write.code, elsewhere.code]).toEqual([0, 1, 1]);
  expect(read.out).toMatch(/^allowed: x:role\/reader can read s3:\/\/data-of-y\/\n/);
  expect(write.out).toMatch(/^denied: x:role\/reader cannot write s3:\/\/data-of-y\/\n/);
});

it("says what is not known", async () => {
  const input = shared.replace(
    "trust: lambda",
    "trust: lambda, managedPolicies: [AmazonS3FullAccess]",
  );
  const words = ["trace", "-", "--who", "reader", "--read", "s3://elsewhere/a"];
  const { code, out } = await run(words, { input });
  expect(code).toBe(1);
  expect(out).toMatch(/^unknown: whether x:role\/reader can read s3:\/\/elsewhere\/a\n/);
  expect(out).toMatch(/^ {3}\? fact +Bucket `elsewhere` is not in the topology/m);
});

it("speaks of what the errors leave, and says so", async () => {
  const input = shared.replace("z: {", "z: { bukets: {},");
  const words = ["trace", "-", "--who", "reader", "--read", "data-of-y"];
  const { code, out, err } = await run(words, { input });
  expect(code).toBe(1);
  expect(out).toMatch(/^allowed: /);
  expect(err).toContain("error[language/unknown-key]");
  expect(err).toMatch(
    /The errors leave out parts of the topology, so what follows speaks of the rest only\.\n$/,
  );
});

it("refuses a question about what an error left out", async () => {
  const input = shared.replace(/data-of-y: \{.*\}/, "data-of-y: 5");
  const words = ["trace", "-", "--without", "y:bucket/data-of-y"];
  const { code, out, err } = await run(words, { input });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("What is asked about was left out because of an error in the topology.");
});

it("ends with 1 where there is no plan", async () => {
  const { code, out, err } = await run(["trace", "-", "--matrix"], { input: "cloister: 2\n" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("Nothing was proven: the topology has no plan.");
});

it("colours verdicts only where it is asked to, and never JSON", async () => {
  const words = ["trace", "-", "--who", "reader", "--read", "data-of-y"];
  const world = { input: shared, isTerminal: true };
  expect((await run(words, world)).out).toMatch(/^\u001b\[1;32mallowed\u001b\[0m/);
  expect((await run([...words, "--format", "json"], world)).out).not.toContain("\u001b");
  expect((await trace(...words.slice(2))).out).not.toContain("\u001b");
});

it("lays overlays over the topology", async () => {
  const folder = folderWith({
    "topology.yaml": shared,
    "without.yaml": "accounts: { y: { buckets: { data-of-y: { accepts: null } } } }\n",
  });
  const words = ["trace", join(folder, "topology.yaml"), "--who", "reader", "--read", "data-of-y"];
  const before = await run(words);
  const after = await run([...words, "-f", join(folder, "without.yaml")]);
  expect([before.code, after.code]).toEqual([0, 1]);
  expect(after.out).toContain("add under accounts.y.buckets.data-of-y.accepts:\n");
});

it("says of a flow whose user or role is taken away that it is gone", async () => {
  const ran = await trace("--who", "reader", "--read", "data-of-y", "--without", "reader");
  expect([ran.code, ran.err]).toEqual([1, ""]);
  expect(ran.out).toContain("Role `reader` is gone.");
});
