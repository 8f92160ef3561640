import { expect, it } from "vitest";
import { fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

it("shows every resource of every stack, and the order of deployment", async () => {
  const ran = await run(["plan", "-"], { input: fine });
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(ran.out).toBe(`Plan of small

Account x (111111111111), ap-northeast-1

  Stack x-data

    bucket data-of-x
      encryption: type sse-s3
      versioned: false
      blockPublicAccess: true
      ownership: BucketOwnerEnforced
      removal: retain

    bucket-policy data-of-x
      bucket: bucket/data-of-x
      document:
        Deny s3:*
          on arn:aws:s3:::data-of-x, arn:aws:s3:::data-of-x/*
          to *
          if aws:SecureTransport Bool false

Deploy order
  1. x-data
`);
});

it("prints the plan itself with --format json", async () => {
  const { code, out, err } = await run(["plan", "-", "--format", "json"], { input: fine });
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({
    name: "small",
    units: [{ region: "ap-northeast-1", stacks: [{ id: "x-data" }] }],
    deployOrder: ["x-data"],
  });
});

it("shows what resolved beside the findings, which keep out of its output", async () => {
  const ran = await run(["plan", "-"], { input: misspelt });
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("Plan of small");
  expect(ran.err).toContain("error[language/unknown-key]");
});

it("prints nothing where nothing resolved", async () => {
  const ran = await run(["plan", "-"], { input: "cloister: 2\n" });
  expect([ran.code, ran.out]).toEqual([1, ""]);
  expect(ran.err).toContain("error[");
});

it("shows policies in words, with what is of another account in full", async () => {
  const input = `cloister: 1
name: two
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    roles:
      reader: { trust: ec2 }
    keys:
      own: {}
    buckets:
      encrypted: { encryption: { key: own } }
    grants:
      read: { principals: [role/reader], bucket: encrypted, access: read }
`;
  const { out } = await run(["plan", "-"], { input });
  expect(out).toContain("encryption: type sse-kms, key key/own\n");
  expect(out).toContain("Allow sts:AssumeRole\n          to ec2.amazonaws.com\n");
  expect(out).toContain("on arn of key/own\n");
});
