import { expect, it } from "vitest";
import {
  assign,
  blank,
  call,
  cast,
  classDeclaration,
  comment,
  constant,
  construct,
  functionDeclaration,
  identifier,
  imported,
  interfaceDeclaration,
  member,
  object,
  printFile,
  raw,
  returns,
  statement,
  template,
} from "../src/index.ts";

const self = identifier("this");
const s3 = imported({ from: "aws-cdk-lib/aws-s3", namespace: "s3" });

it("prints a stack as one would write it", () => {
  const parameters = [
    { name: "scope", type: imported({ from: "constructs", name: "Construct" }) },
    { name: "id", type: raw("string") },
    { name: "props", type: raw("StorageStackProps") },
  ];
  const body = [
    interfaceDeclaration({
      name: "StorageStackProps",
      exported: true,
      extends: imported({ from: "aws-cdk-lib", name: "StackProps" }),
      fields: [{ name: "prefix", type: raw("string"), readonly: true, doc: "Starts every name." }],
    }),
    blank(),
    blank(),
    classDeclaration({
      name: "StorageStack",
      exported: true,
      doc: "Buckets of the data lake.",
      extends: imported({ from: "aws-cdk-lib", name: "Stack" }),
      fields: [{ name: "rawBucket", type: member(s3, "Bucket"), readonly: true }],
      constructor: {
        parameters,
        body: [
          statement(
            call(
              identifier("super"),
              parameters.map(({ name }) => identifier(name)),
            ),
          ),
          blank(),
          comment("Landing zone for partner uploads."),
          assign(
            member(self, "rawBucket"),
            construct(member(s3, "Bucket"), [
              self,
              "Raw",
              object({
                bucketName: template(["", "-raw"], [member(identifier("props"), "prefix")]),
                versioned: true,
                metrics: [object({ id: "all" })],
              }),
            ]),
          ),
          constant(
            "cfnBucket",
            cast(
              member(member(member(self, "rawBucket"), "node"), "defaultChild"),
              member(s3, "CfnBucket"),
            ),
          ),
          statement(
            call(member(identifier("cfnBucket"), "addPropertyOverride"), ["Tags.0", ["a", "b"]]),
          ),
          blank(),
        ],
      },
    }),
  ];
  expect(printFile({ header: "Generated from topology.yaml.", body })).toBe(
    `// Generated from topology.yaml.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export interface StorageStackProps extends StackProps {
  /** Starts every name. */
  readonly prefix: string;
}

/** Buckets of the data lake. */
export class StorageStack extends Stack {
  readonly rawBucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, props);

    // Landing zone for partner uploads.
    this.rawBucket = new s3.Bucket(this, "Raw", {
      bucketName: \`\${props.prefix}-raw\`,
      versioned: true,
      metrics: [
        {
          id: "all",
        },
      ],
    });
    const cfnBucket = this.rawBucket.node.defaultChild as s3.CfnBucket;
    cfnBucket.addPropertyOverride("Tags.0", ["a", "b"]);
  }
}
`,
  );
});

it("prints functions and exported constants", () => {
  const body = [
    functionDeclaration({
      name: "nameOf",
      parameters: [{ name: "id", type: raw("string"), optional: true }],
      returns: raw("string"),
      body: [returns(template(["x-", ""], [identifier("id")]))],
    }),
    blank(),
    constant("first", call(identifier("nameOf"), ["a"]), { exported: true, type: raw("string") }),
  ];
  expect(printFile({ body })).toBe(
    [
      "function nameOf(id?: string): string {",
      "  return `x-${id}`;",
      "}",
      "",
      'export const first: string = nameOf("a");',
      "",
    ].join("\n"),
  );
});

it("separates the header from a body without imports, and prints nothing for nothing", () => {
  expect(printFile({ header: "Generated.", body: [constant("a", 1)] })).toBe(
    "// Generated.\n\nconst a = 1;\n",
  );
  expect(printFile({ body: [] })).toBe("");
});

it("refuses a class with a field that would be its constructor", () => {
  const fields = [{ name: "constructor", type: raw("string") }];
  const body = [classDeclaration({ name: "A", fields, constructor: { parameters: [], body: [] } })];
  expect(() => printFile({ body })).toThrow("bug: a class has no field named `constructor`");
});

it("refuses a template that would take several lines", () => {
  const body = [constant("a", template(["", ""], [object({ b: 1 })]))];
  expect(() => printFile({ body })).toThrow("bug: a template holds code of several lines");
});
