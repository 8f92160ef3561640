import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inJapanese } from "@cloister/texts";
import { expect, it, onTestFinished } from "vitest";
import { examples, hostile, kitOf, planIn, planOf, textOf } from "./kits.ts";

const scripts = [
  ...examples.map((name) => [name, textOf(kitOf(planIn(name)), "steps.sh")] as const),
  [
    "an example in Japanese",
    textOf(kitOf(planIn(examples[0] ?? ""), { language: inJapanese }), "steps.sh"),
  ] as const,
  ["hostile names", textOf(kitOf(planOf(hostile)), "steps.sh")] as const,
];

it.each(scripts)("is a script that bash reads: %s", (_, text) => {
  const { status, stderr } = spawnSync("bash", ["-n"], { input: text, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});

const hasShellcheck = spawnSync("shellcheck", ["--version"]).status === 0;

it.skipIf(!hasShellcheck).each(scripts)("gives shellcheck nothing to say: %s", (_, text) => {
  const { stdout } = spawnSync("shellcheck", ["--format=gcc", "-"], {
    input: text,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});

/**
 * Runs a script with another `aws`, which knows who each profile is, and answers the rest as told: a `case` of bash
 * over its words. What it was asked is in `calls`.
 */
function run(
  text: string,
  answers: string,
  { place = "anywhere" } = {},
): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly calls: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "cloister-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const aws = `#!/usr/bin/env bash
printf '<%s>' "$@" >>'${folder}/calls'
printf '\\n' >>'${folder}/calls'
case "$*" in
  ${answers}
  *get-caller-identity*analyst*) echo arn:aws:sts::111111111111:assumed-role/analyst/me ;;
  *get-caller-identity*usr111*) echo arn:aws:iam::111111111111:user/usr111 ;;
  *describe-vpcs*) echo vpc-1 ;;
  *describe-vpc-endpoints*) echo "available true" ;;
  *describe-subnets*) echo subnet-1 ;;
  *describe-route-tables*association.subnet-id*) echo rtb-1 ;;
  *describe-route-tables*--route-table-ids*) ;;
  *start-query-execution*) echo q-1 ;;
  *get-query-execution*) echo SUCCEEDED ;;
  *get-query-results*length*) echo 11 ;;
  *get-query-results*) echo "id name" ;;
  *list-domains*) echo d-1 ;;
  *) echo "An error occurred (AccessDenied) when calling it" >&2; exit 254 ;;
esac
`;
  writeFileSync(join(folder, "aws"), aws);
  chmodSync(join(folder, "aws"), 0o755);
  const { status, stdout, stderr } = spawnSync("bash", ["-s", place], {
    input: text,
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"] ?? ""}`, HOME: folder },
  });
  const calls = join(folder, "calls");
  return {
    code: status,
    out: stdout,
    err: stderr,
    calls: existsSync(calls) ? readFileSync(calls, "utf8").trimEnd().split("\n") : [],
  };
}

const doneRight = textOf(kitOf(planIn("examples/closed-sagemaker")), "steps.sh");
const marks = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => /^(?:ok|FAIL) {2}\w+/.exec(line)?.[0].replace("  ", " ") ?? []);

it("passes where all is as it must be, and counts what is for another place", () => {
  const { code, out, err } = run(doneRight, "");
  expect(err).toBe("");
  expect(marks(out).filter((mark) => !mark.startsWith("ok"))).toEqual([]);
  expect(out).toContain("ok  V8  `x:subnet/main/private-1` has no way to the internet");
  expect(out.trimEnd().split("\n").at(-1)).toBe("ok: 17  FAIL: 0  elsewhere: 2");
  expect(code).toBe(0);
});

it("fails where something is allowed that must be denied, or is denied by something else", () => {
  const { code, out } = run(
    doneRight,
    `*get-object*) ;;
    *put-object*analyst*) echo "An error occurred (AccessDenied) when calling the AssumeRole operation" >&2; exit 254 ;;
    *put-object*) echo "Could not connect to the endpoint URL" >&2; exit 255 ;;`,
  );
  expect(marks(out).filter((mark) => mark.startsWith("FAIL"))).toEqual([
    "FAIL V13",
    "FAIL V14",
    "FAIL V15",
  ]);
  expect(out).toContain(
    "FAIL  V14  x:user/usr111 cannot read s3://s3bucket-yyyy/\n      It was allowed.",
  );
  expect(code).toBe(1);
});

it("fails where a profile is somebody else, a query fails or has no rows, or a route leads out", () => {
  const { out } = run(
    doneRight,
    `*get-caller-identity*usr111*) echo arn:aws:iam::111111111111:user/other ;;
    *get-query-results*length*) echo 1 ;;
    *describe-route-tables*--route-table-ids*) echo nat-1 ;;
    *describe-vpc-endpoints*.sts*) echo "available false" ;;`,
  );
  expect(marks(out).filter((mark) => mark.startsWith("FAIL"))).toEqual([
    "FAIL N5",
    "FAIL V8",
    "FAIL I3",
    "FAIL V1",
    "FAIL V2",
  ]);
  expect(out).toContain("rtb-1: nat-1");
  expect(out).toContain("No rows came back.");
});

it("says what was foreseen by proof, and what Athena says of a query", () => {
  const published = textOf(kitOf(planIn("examples/closed-sagemaker-as-published")), "steps.sh");
  const { code, out } = run(
    published,
    `*get-query-execution*StateChangeReason*) echo "No output location provided" ;;
    *get-query-execution*) echo FAILED ;;
    *get-object*) ;;
    *describe-route-tables*--route-table-ids*) echo nat-1 ;;`,
  );
  expect(code).toBe(1);
  expect(out).toContain(
    "      No output location provided\n      By proof: Workgroup `primary` has no result location",
  );
  expect(marks(out)).toContain("ok V9");
});

it("never writes over an object, and deletes what it wrote", () => {
  const { calls, out } = run(doneRight, `*put-object* | *delete-object*) ;;`);
  const writing = calls.filter(
    (call) => call.includes("-object>") && !call.includes("<get-object>"),
  );
  expect(writing.length).toBe(4);
  expect(writing[0]).toContain(
    "<--bucket=s3bucket-yyyy><--key=_cloister-verification><--if-none-match><*>",
  );
  expect(writing[1]).toContain("<delete-object>");
  expect(marks(out).filter((mark) => mark.startsWith("FAIL"))).toEqual(["FAIL V13", "FAIL V15"]);
  const there = run(doneRight, `*put-object*) echo "(PreconditionFailed)" >&2; exit 254 ;;`);
  expect(marks(there.out).filter((mark) => mark.startsWith("FAIL"))).toEqual([
    "FAIL V13",
    "FAIL V15",
  ]);
});

it("hands every name to the AWS CLI as it is, and runs nothing in it", () => {
  const text = textOf(kitOf(planOf(hostile)), "steps.sh");
  const { calls, err } = run(text, "");
  expect(err).toBe("");
  const asked = calls.join("\n");
  expect(asked).toContain('<--query-string><SELECT * FROM "base-of-a"."orders" limit 10>');
  expect(asked).toContain("<--result-configuration><OutputLocation=s3://results-of-a/x/>");
  expect(asked).toContain("<--key=-rf/x.parquet>");
  expect(asked).not.toContain("uid=");
  expect(run(text, "", { place: "a:subnet/main/非公開" }).out).toContain("elsewhere: ");
  expect(run(text, "", { place: "$(id)" })).toMatchObject({ code: 2, calls: [] });
});

it("takes a timeout for a denial where no call arrives", () => {
  const text = textOf(kitOf(planOf(hostile)), "steps.sh");
  // Its subnet leads nowhere, whatever the policies say.
  expect(text).toMatch(/expect_unreachable V5 /);
  expect(text).toMatch(/expect_denied V3 /);
  const { out } = run(
    text,
    `*get-object*) echo "Connect timeout on endpoint URL" >&2; exit 255 ;;`,
    {
      place: "a:subnet/main/非公開",
    },
  );
  expect(marks(out)).toContain("ok V5");
});
