import { spawnSync } from "node:child_process";
import { english, inJapanese } from "@cloister/texts";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { examples, kitOf, planIn, planOf, textOf } from "./kits.ts";

/**
 * What nbformat 4.5 asks of notebooks without outputs, in our own words. The notebooks of both examples were also
 * validated with Jupyter's own schema, which is not kept here.
 */
const source = { type: "array", items: { type: "string", pattern: "^[^\\n]*\\n?$" } };
const cell = (type: string, more: Record<string, unknown>) => ({
  type: "object",
  additionalProperties: false,
  required: ["id", "cell_type", "metadata", "source", ...Object.keys(more)],
  properties: {
    id: { type: "string", pattern: "^[a-zA-Z0-9_-]{1,64}$" },
    cell_type: { const: type },
    metadata: { type: "object" },
    source,
    ...more,
  },
});
const validate = new Ajv().compile({
  type: "object",
  additionalProperties: false,
  required: ["metadata", "nbformat", "nbformat_minor", "cells"],
  properties: {
    metadata: {
      type: "object",
      required: ["kernelspec", "language_info"],
      properties: {
        kernelspec: { type: "object", required: ["name", "display_name"] },
        language_info: { type: "object", required: ["name"] },
      },
    },
    nbformat: { const: 4 },
    nbformat_minor: { const: 5 },
    cells: {
      type: "array",
      items: {
        oneOf: [
          cell("markdown", {}),
          cell("code", {
            execution_count: { type: "null" },
            outputs: { type: "array", maxItems: 0 },
          }),
        ],
      },
    },
  },
});

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: readonly string[];
}

function cellsOf(text: string): readonly Cell[] {
  const { cells } = JSON.parse(text);
  return cells;
}

function codeOf(text: string, id: string): string {
  return (
    cellsOf(text)
      .find((one) => one.id === id)
      ?.source.join("") ?? ""
  );
}

/** Two Studio domains whose roles query with the SDK, in a workgroup that lets clients choose. */
const twoRoles = `
cloister: 1
name: roles
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { apps: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { all: { subnets: [apps] } }
    roles: { one: { trust: sagemaker }, "t'wo\\"": { name: two, trust: sagemaker } }
    studios:
      lab: { vpc: main, subnets: [apps], securityGroups: [default], executionRole: one, profiles: { ann: {}, bob: { executionRole: "t'wo\\"" } } }
    workgroups: { free: { resultLocation: s3://results-of-x/q/, enforce: false } }
    buckets: { results-of-x: {}, data-of-x: {} }
    databases:
      base:
        tables:
          c: { location: s3://data-of-x/c/, format: csv, columns: { id: int, "it's \\"x\\"": string } }
expect:
  - can: { who: role/one, at: apps, read: table/base/c, client: sdk, workgroup: free }
  - can: { who: role/one, at: apps, read: table/base/c, workgroup: free }
  - can: { who: "role/t'wo\\"", at: apps, read: s3://data-of-x/c/ }
  - cannot: { who: "role/t'wo\\"", at: apps, write: s3://data-of-x/ }
  - cannot: { who: role/one, open: lab }
`;

const notebooks = [
  ...examples.map((name) => [name, textOf(kitOf(planIn(name)), "notebook.ipynb")] as const),
  [
    "an example in Japanese",
    textOf(kitOf(planIn(examples[0] ?? ""), { language: inJapanese }), "notebook.ipynb"),
  ] as const,
  ["two roles", textOf(kitOf(planOf(twoRoles)), "notebook.ipynb")] as const,
];

it.each(notebooks)("is a notebook of format 4.5: %s", (_, text) => {
  const notebook: unknown = JSON.parse(text);
  expect(validate(notebook), JSON.stringify(validate.errors)).toBe(true);
  const ids = cellsOf(text).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const python = spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!python)("has code that Python compiles", () => {
  const code = notebooks.flatMap(([name, text]) =>
    cellsOf(text).flatMap(({ id, cell_type, source: lines }) => {
      // A line with `%` is the notebook's own.
      const own = lines.filter((line) => !line.startsWith("%")).join("");
      return cell_type === "code" ? [[`${name} ${id}`, own]] : [];
    }),
  );
  expect(code.length).toBeGreaterThan(20);
  const compiling =
    "import json, sys\nfor name, code in json.load(sys.stdin): compile(code, name, 'exec')";
  const { status, stderr } = spawnSync("python3", ["-c", compiling], {
    input: JSON.stringify(code),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

it("asks awswrangler as the flow does, and leaves the result location to a workgroup that enforces one", () => {
  const text = textOf(kitOf(planIn("examples/closed-sagemaker")), "notebook.ipynb");
  expect(codeOf(text, "V4")).toBe(`with check("V4"):
    frame = wr.athena.read_sql_query(
        'SELECT * FROM "db-xxxx"."table2025" limit 10',
        database="db-xxxx",
        workgroup="analysis",
        ctas_approach=False,
    )
    assert [name.lower() for name in frame.columns] == ["id", "name", "amount", "updated_at"], list(frame.columns)
    assert 0 < len(frame) <= 10, "No rows: is there an object below the table's location?"
    display(frame)`);
  expect(codeOf(text, "V3")).toContain(
    'pd.read_parquet("s3://s3bucket-xxxx/01_test/parquet/2025/02/20250201.parquet")',
  );
  expect(codeOf(text, "packages")).toContain('bucket, folder = "s3bucket-xxxx", "wheels/"');
});

it("says where results go if nobody else does, and what fails by proof", () => {
  const text = textOf(kitOf(planIn("examples/closed-sagemaker-as-published")), "notebook.ipynb");
  expect(codeOf(text, "V5")).toContain("ctas_approach=True");
  expect(codeOf(text, "V5")).toContain("s3_output=wr.athena.create_athena_bucket()");
  expect(codeOf(text, "packages")).toBe("%pip install --quiet awswrangler");
  expect(codeOf(text, "V3")).toMatch(/^with check\("V3", foreseen="None of the 5 policies/);
  expect(codeOf(text, "V7")).toMatch(/^with check\("V7", wants="unreachable", foreseen="Route/);
});

it("runs each check as its own role, and gives the location that clients may choose", () => {
  const text = textOf(kitOf(planOf(twoRoles), { language: english }), "notebook.ipynb");
  expect(codeOf(text, "V1")).toContain('if role in ["", "one"]:\n    with check("V1"');
  expect(codeOf(text, "V1")).toContain('output="s3://results-of-x/q/"');
  expect(codeOf(text, "V2")).toContain('s3_output="s3://results-of-x/q/"');
  expect(codeOf(text, "V3")).toContain('if role in ["", "two"]:');
  expect(codeOf(text, "V4")).toContain('IfNoneMatch="*"');
  expect(codeOf(text, "V5")).toContain('["DomainId"]');
});

/** What the helpers make of checks, each with its arguments and what happens in it. */
function outcomesOf(checks: readonly (readonly [call: string, body: string])[]): readonly string[] {
  const text = textOf(kitOf(planIn("examples/closed-sagemaker")), "notebook.ipynb");
  const stubs = `
import sys, types
class BotoConnectionError(Exception): pass
class HTTPClientError(Exception): pass
for name in ["boto3", "pandas", "awswrangler", "botocore", "botocore.config", "botocore.exceptions"]:
    sys.modules[name] = types.ModuleType(name)
sys.modules["botocore.config"].Config = lambda **more: None
sys.modules["botocore.exceptions"].ConnectionError = BotoConnectionError
sys.modules["botocore.exceptions"].HTTPClientError = HTTPClientError
sys.modules["awswrangler"].config = types.SimpleNamespace()
class ClientError(Exception):
    def __init__(self, code): self.response = {"Error": {"Code": code}}
`;
  const blocks = checks.map(([call, body], index) => `with check(${index}${call}):\n    ${body}\n`);
  const printing = 'print("\\n".join(results.values()), file=sys.stderr)';
  const { stderr } = spawnSync(
    "python3",
    ["-c", [stubs, codeOf(text, "helpers"), ...blocks, printing].join("\n")],
    { encoding: "utf8" },
  );
  return stderr.trimEnd().split("\n");
}

it.skipIf(!python)("tells denials from timeouts and from other errors", () => {
  const denied = ', wants="denied"';
  const unreachable = ', wants="unreachable"';
  const said = outcomesOf([
    ["", "pass"],
    ["", 'raise ClientError("AccessDenied")'],
    [', foreseen="x"', 'raise ClientError("AccessDenied")'],
    [denied, 'raise ClientError("AccessDenied")'],
    [denied, "raise PermissionError()"],
    [denied, "pass"],
    [denied, 'raise ClientError("NoSuchKey")'],
    [denied, "raise BotoConnectionError()"],
    [unreachable, "raise FileNotFoundError()"],
    [unreachable, "raise TimeoutError()"],
    [unreachable, "raise BotoConnectionError()"],
  ]);
  const [yes, no] = ["passed", "FAILED"];
  expect(said).toEqual([yes, no, "fails as proven", yes, yes, no, no, no, no, yes, yes]);
});
