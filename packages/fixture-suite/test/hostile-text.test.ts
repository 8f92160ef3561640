import { cdk } from "@cloister/cdk-backend";
import { acceptedTexts, compile } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { syntaxShape } from "../src/syntax-shape.ts";

// Texts that have escaped from generated code elsewhere, in every place where a user's text can stand.
const corpus = [
  `"`,
  `'`,
  "`",
  "\\",
  `\\"`,
  "${process.exit(1)}",
  "`${process.exit(1)}`",
  "*/ process.exit(1); /*",
  "// comment",
  "/* open",
  "\u2028process.exit(1)",
  "</script><script>alert(1)</script>",
  "<!--",
  "-->",
  "]]>",
  "a\u202Eb",
  "a\u200Bb",
  "\uFEFF",
  "\uD800",
  "#{x}",
  "%%{init: {}}%%",
  "constructor",
  "hasOwnProperty",
  "class",
  "await",
  "1e3",
  "-0",
  "null",
  "日本語の名前",
  "😀",
  "x".repeat(200),
  "| table | --- |",
  "[link](javascript:alert(1))",
  "Fn::Sub ${AWS::AccountId}",
  "end\r",
];

function topologyWith(text: string): string {
  const name = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}/:]/gu, "-").trim() || "x";
  const plain = text.replaceAll(acceptedTexts.securityGroupDescription.refused, "-").slice(0, 255);
  const latin = text.replaceAll(acceptedTexts.roleDescription.refused, "-");
  const tags = { [text.slice(0, 100) || "k"]: text };
  return yamlText({
    cloister: 1,
    name: "hostile",
    description: text,
    region: "ap-northeast-1",
    tags,
    accounts: {
      x: {
        id: "111111111111",
        description: text,
        vpcs: {
          main: {
            description: text,
            cidr: "10.0.0.0/16",
            subnets: {
              [`s${name}`]: {
                cidr: "10.0.0.0/24",
                zone: "apne1-az1",
                tier: "isolated",
                description: text,
                tags,
              },
            },
            routeTables: { [`r${name}`]: { subnets: [`s${name}`], description: text } },
            securityGroups: {
              [`g${name}`]: { ingress: [{ from: "10.0.0.0/8", ports: 443, description: plain }] },
            },
            endpoints: {
              [`e${name}`]: {
                service: "athena",
                type: "interface",
                subnets: [`s${name}`],
                description: text,
              },
            },
          },
        },
        roles: { reader: { trust: "sagemaker", description: latin } },
        policies: {
          own: {
            description: text,
            principals: ["reader"],
            statements: [
              {
                sid: text,
                effect: "Allow",
                actions: text,
                resources: text,
                conditions: { StringEquals: { [`k${text}`]: text } },
              },
            ],
          },
        },
        buckets: { "lake-data": { description: text } },
        keys: { lake: { description: text } },
        workgroups: { lake: { description: text, resultLocation: "s3://lake-data/results/" } },
        databases: {
          lake: {
            description: text,
            tables: {
              [`t${name}`]: {
                description: text,
                location: "s3://lake-data/t/",
                format: "parquet",
                columns: { [`c${text}`]: text },
              },
            },
          },
        },
      },
    },
  });
}

/** JSON is YAML, except for the characters that YAML wants to be escaped. */
function yamlText(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function programOf(text: string): ReadonlyMap<string, string> {
  const { plan } = compile({ files: [{ path: "topology.yaml", text: topologyWith(text) }] });
  if (plan === undefined) throw new Error(`no plan for ${JSON.stringify(text)}`);
  return new Map(
    [cdk, pulumi].flatMap(({ name, emit }) =>
      emit(plan, { source: "topology.yaml" }).map((file) => {
        return [`${name}/${file.path}`, "text" in file ? file.text : ""] as const;
      }),
    ),
  );
}

const harmless = programOf("harmless");
// The CDK app acknowledges what CDK's own validation says of such texts.
const acknowledged = programOf("harmless ${AWS::Region}");

function expectSameShape(text: string): void {
  const program = programOf(text);
  const models = text.includes("${AWS::") ? acknowledged : harmless;
  expect([...program.keys()]).toEqual([...models.keys()]);
  for (const [path, content] of program) {
    const model = models.get(path) ?? "";
    if (path.endsWith(".ts")) expect(shapeOf(content), path).toBe(shapeOf(model));
    if (path.endsWith(".yaml"))
      expect(parse(content), path).toMatchObject(unlessDescribed(parse(model)));
    if (path.endsWith(".json"))
      expect(Object.keys(JSON.parse(content) as object)).toEqual(
        Object.keys(JSON.parse(model) as object),
      );
    // In Markdown a text must stay in its line and start nothing of its own.
    if (path.endsWith(".md")) {
      expect(content.split("\n").length, path).toBe(model.split("\n").length);
      expect(content, path).not.toMatch(/(?<!\\)<script|(?<!\\)<!--|(?<!\\)\]\(javascript:/i);
    }
  }
}

/** A group whose name EC2 would not take gets a prefix in a Pulumi program, which no text can be in. */
function shapeOf(text: string): string {
  return syntaxShape(text.replaceAll(/\n *namePrefix: "security-group-",/g, ""));
}

/** The settings of a project without the one text of the user in them. */
function unlessDescribed(settings: unknown): object {
  return Object.fromEntries(
    Object.entries(settings ?? {}).filter(([key]) => key !== "description"),
  );
}

for (const text of corpus) {
  it(`keeps its syntax tree with ${JSON.stringify(text.slice(0, 40))} in every text`, () =>
    expectSameShape(text));
}

it("keeps its syntax tree with random texts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...corpus), fc.string({ unit: "binary" }), fc.string()), {
        minLength: 1,
        maxLength: 4,
      }),
      (parts) => {
        const text = parts.join("").slice(0, 240) || "x";
        // No name can be this, and that is an error with a page of its own.
        fc.pre(text !== "__proto__");
        expectSameShape(text);
      },
    ),
    { numRuns: 300 },
  );
});
