import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { bucketMeant, uriProblems } from "../src/storage/s3-uri-problems.ts";

it.for([
  ["s3://data/orders/", "folder"],
  ["s3://data/", "folder"],
  ["s3://data/year=2025/売上/", "folder"],
  ["s3://data/v1.2/", "folder"],
  ["s3://data/results", "place"],
  ["s3://data/${year}/${month}", "template"],
] as const)("takes %s as a %s", ([uri, use]) => {
  expect(uriProblems(uri, use)).toBe(undefined);
});

it.for([
  ["s3://data /orders/", "s3://data/orders/", ["it has a blank after the bucket's name"]],
  ["s3:// data/orders/", "s3://data/orders/", ["it has a blank before the bucket's name"]],
  ["s3://data/orders/ ", "s3://data/orders/", ["it has a blank at its beginning or end"]],
  ["s3://data/or ders/", undefined, ["it has a blank in the key"]],
  ["s3://data/orders", "s3://data/orders/", ["it lacks the `/` at its end"]],
  ["s3://data", "s3://data/", ["it lacks the `/` after the bucket"]],
  ["s3://data//orders/", "s3://data/orders/", ["it has `//` in the key"]],
  ["S3://data/", "s3://data/", ["it begins with `S3://`, not `s3://`"]],
  ["s3n://data/", "s3://data/", ["it begins with `s3n://`, not `s3://`"]],
  ["arn:aws:s3:::data/orders", "s3://data/orders/", ["it does not begin with `s3://`"]],
  ["data/orders/", undefined, ["it does not begin with `s3://`"]],
  ["", undefined, ["it does not begin with `s3://`"]],
  ["https://data.s3.amazonaws.com/", "s3://data/", ["it begins with `https://`, not `s3://`"]],
  [
    "https://s3.ap-northeast-1.amazonaws.com/data/orders/",
    "s3://data/orders/",
    ["it begins with `https://`, not `s3://`"],
  ],
  ["https://example.com/data/", undefined, ["it begins with `https://`, not `s3://`"]],
  ["s3:///orders/", undefined, ["it names no bucket"]],
  [
    "s3://data_1/orders/",
    undefined,
    ["what stands in the place of the bucket is not the name of one"],
  ],
  [
    "s3a://Data /o//x.parquet",
    "s3://data/o/",
    [
      "it begins with `s3a://`, not `s3://`",
      "it has a blank after the bucket's name",
      "the bucket's name has upper-case letters",
      "it has `//` in the key",
      "it names the file `x.parquet`, not the folder that it is in",
    ],
  ],
] as const)(
  "says all that is wrong with the location `%s`, and what is right",
  ([uri, right, problems]) => {
    const found = uriProblems(uri, "folder");
    expect([found?.problems.map(inEnglish), found?.right]).toEqual([problems, right]);
  },
);

it.for([
  ["s3://data /orders/ ", true],
  ["s3://data/orders", true],
  ["S3A://Data/orders/", true],
  ["arn:aws:s3:::data/orders", true],
  ["https://data.s3.us-east-1.amazonaws.com/orders", true],
  ["s3://data//orders/", undefined],
  ["s3://data/*/orders/", undefined],
  ["s3://data/orders/a.parquet", undefined],
] as const)("tells whether what is right names the same objects as `%s`", ([uri, isSame]) => {
  const found = uriProblems(uri, "folder");
  expect([found?.right !== undefined, found?.isSame]).toEqual([true, isSame]);
});

it("sees which bucket is meant, however the location is written", () => {
  expect(bucketMeant("s3://s3bucket-yyyy /01_test/")).toBe("s3bucket-yyyy");
  expect(bucketMeant("s3a://data/x")).toBe("data");
  expect(bucketMeant("arn:aws:s3:::data")).toBe(undefined);
});
