import { inEnglish } from "@cloister/texts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  endpointForms,
  endpointShortNames,
  expandEndpointService,
  gatewayServices,
} from "../src/facts/endpoint-services.ts";
import { regionNames } from "../src/facts/regions.ts";

const tokyo = "ap-northeast-1";
const beijing = "cn-north-1";

it.for([
  ["athena", tokyo, "com.amazonaws.ap-northeast-1.athena"],
  ["s3", tokyo, "com.amazonaws.ap-northeast-1.s3"],
  ["s3express", tokyo, "com.amazonaws.ap-northeast-1.s3express"],
  ["sagemaker.api", tokyo, "com.amazonaws.ap-northeast-1.sagemaker.api"],
  ["studio", tokyo, "aws.sagemaker.ap-northeast-1.studio"],
  ["notebook", "us-east-1", "aws.sagemaker.us-east-1.notebook"],
  ["iam", tokyo, "com.amazonaws.iam"],
  ["s3-global.accesspoint", tokyo, "com.amazonaws.s3-global.accesspoint"],
  ["qbusiness", "us-east-1", "aws.api.us-east-1.qbusiness"],
  ["athena", beijing, "cn.com.amazonaws.cn-north-1.athena"],
  ["glue", beijing, "com.amazonaws.cn-north-1.glue"],
  ["kms", beijing, "com.amazonaws.cn-north-1.kms"],
  ["transcribe", beijing, "cn.com.amazonaws.cn-north-1.transcribe.cn"],
  ["ecr.api", "eusc-de-east-1", "eu.amazonaws.eusc-de-east-1.ecr.api"],
] as const)("expands `%s` in %s", ([short, region, service]) => {
  expect(expandEndpointService(short, region)).toMatchObject({ service, short });
});

it("gives S3 in China a name for each kind of endpoint, and accepts both", () => {
  const asGateway = "com.amazonaws.cn-north-1.s3";
  const asInterface = "cn.com.amazonaws.cn-north-1.s3";
  expect(expandEndpointService("s3", beijing, "gateway")).toMatchObject({ service: asGateway });
  expect(expandEndpointService("s3", beijing, "interface")).toMatchObject({ service: asInterface });
  for (const service of [asGateway, asInterface]) {
    expect(expandEndpointService(service, beijing)).toMatchObject({ service });
  }
});

it.for([
  [
    "com.amazonaws.ap-northeast-1.studio",
    "is not the name of `studio` in `ap-northeast-1`",
    "aws.sagemaker.ap-northeast-1.studio",
  ],
  [
    "com.amazonaws.ap-northeast-1.iam",
    "is not the name of `iam` in `ap-northeast-1`",
    "com.amazonaws.iam",
  ],
  [
    "cn.com.amazonaws.ap-northeast-1.athena",
    "is not the name of `athena` in `ap-northeast-1`",
    "com.amazonaws.ap-northeast-1.athena",
  ],
  [
    "com.amazonaws.athena",
    "is not the name of `athena` in `ap-northeast-1`",
    "com.amazonaws.ap-northeast-1.athena",
  ],
  [
    "com.amazonaws.us-east-1.athena",
    "is a service of `us-east-1`, but the endpoint is in `ap-northeast-1`",
    "com.amazonaws.ap-northeast-1.athena",
  ],
  [
    "aws.sagemaker.us-east-1.studio",
    "is a service of `us-east-1`, but the endpoint is in `ap-northeast-1`",
    "aws.sagemaker.ap-northeast-1.studio",
  ],
  ["athenaa", "is not a VPC endpoint service name in `ap-northeast-1`", "athena"],
  ["ATHENA", "is not a VPC endpoint service name in `ap-northeast-1`", "athena"],
  [
    "com.amazonaws.ap-northeast-1.athenaa",
    "is not a VPC endpoint service name in `ap-northeast-1`",
    "com.amazonaws.ap-northeast-1.athena",
  ],
  ["sagemaker", "is not a VPC endpoint service name in `ap-northeast-1`", "sagemaker.api"],
  ["cloudwatch", "is not a VPC endpoint service name in `ap-northeast-1`", "monitoring"],
  [
    "com.amazonaws.ap-northeast-1.sagemaker.studio",
    "is not a VPC endpoint service name in `ap-northeast-1`",
    "aws.sagemaker.ap-northeast-1.studio",
  ],
] as const)("corrects `%s`", ([text, problem, suggestion]) => {
  expect(answered(text, tokyo)).toEqual({
    problem: `\`${text}\` ${problem}.`,
    suggestion,
  });
});

it.for(["", "qqqqqqqqqqqq", "com.amazonaws.", "com.amazonaws.ap-northeast-1.", "constructor"])(
  "suggests nothing for %j",
  (text) => {
    expect(answered(text, tokyo)).toEqual({
      problem: `\`${text}\` is not a VPC endpoint service name in \`ap-northeast-1\`.`,
    });
  },
);

it("passes a service that is not AWS's own, in its own Region", () => {
  const service = "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0";
  expect(expandEndpointService(service, tokyo)).toEqual({
    service,
    short: "vpce-svc-0123456789abcdef0",
    forms: ["interface"],
  });
  expect(answered(service, "us-east-1")).toEqual({
    problem: `\`${service}\` is a service of \`ap-northeast-1\`, but the endpoint is in \`us-east-1\`.`,
  });
});

it("accepts what it expands to, for every service in every Region", () => {
  for (const region of regionNames) {
    for (const short of endpointShortNames()) {
      for (const form of endpointForms(short)) {
        const expanded = expandEndpointService(short, region, form);
        if (!("service" in expanded)) throw new Error(inEnglish(expanded.problem));
        expect(expandEndpointService(expanded.service, region, form)).toEqual(expanded);
      }
    }
  }
});

it("suggests only what it then accepts", () => {
  const piece = fc.constantFrom(
    "com",
    "amazonaws",
    "aws",
    "sagemaker",
    "api",
    "cn",
    tokyo,
    beijing,
    "us-east-1",
    "athena",
    "studio",
    "s3",
    "iam",
    "runtime",
    "logs",
    "x",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 5 }),
      fc.constantFrom(tokyo, beijing),
      (pieces, region) => {
        const result = expandEndpointService(pieces.join("."), region);
        if ("service" in result || result.suggestion === undefined) return;
        expect(expandEndpointService(result.suggestion, region)).toHaveProperty("service");
      },
    ),
    { numRuns: 300 },
  );
});

it("knows which services have which kinds of endpoint", () => {
  expect(gatewayServices).toEqual(["dynamodb", "s3", "s3express"]);
  expect(endpointForms("s3")).toEqual(["gateway", "interface"]);
  expect(endpointForms("s3express")).toEqual(["gateway"]);
  expect(endpointForms("athena")).toEqual(["interface"]);
  expect(endpointForms("nothing")).toEqual([]);
});

it.for([
  "api-gateway",
  "apigateway",
  "cloudwatch",
  "cloudwatch-logs",
  "codeartifact",
  "ecr",
  "efs",
  "elb",
  "emr",
  "eventbridge",
  "firehose",
  "kinesis",
  "sagemaker-runtime",
  "sagemaker-studio",
  "sagemaker.notebook",
  "ses",
  "session-manager",
  "step-functions",
  "stepfunctions",
])("turns what people call `%s` into a service that exists", (nickname) => {
  const result = expandEndpointService(nickname, tokyo);
  const suggestion = "problem" in result ? result.suggestion : undefined;
  expect(endpointShortNames()).toContain(suggestion);
});

it("knows every service that a closed SageMaker environment needs", () => {
  const needed = [
    "athena",
    "glue",
    "sts",
    "logs",
    "monitoring",
    "kms",
    "ecr.api",
    "ecr.dkr",
    "lakeformation",
    "codecommit",
    "git-codecommit",
    "codeartifact.api",
    "codeartifact.repositories",
    "servicecatalog",
    "ssm",
    "ssmmessages",
    "ec2",
    "ec2messages",
    "elasticfilesystem",
    "secretsmanager",
    "workspaces",
    "ds",
    "cloudtrail",
    "events",
    "states",
    "redshift-data",
    "elasticmapreduce",
    "datazone",
    "bedrock-runtime",
    "fsx",
    "sagemaker.api",
    "sagemaker.runtime",
    "sagemaker.featurestore-runtime",
    "sagemaker.metrics",
    "studio",
    "notebook",
    "experiments",
    "partner-app",
    "iam",
    "s3",
    "dynamodb",
  ];
  expect(needed.filter((short) => endpointForms(short).length === 0)).toEqual([]);
});

/** As \`expandEndpointService\`, with the problem in English. */
function answered(text: string, region: string) {
  const expanded = expandEndpointService(text, region);
  if (!("problem" in expanded)) return expanded;
  const { isCertain: _isCertain, ...said } = expanded;
  return { ...said, problem: inEnglish(expanded.problem) };
}
