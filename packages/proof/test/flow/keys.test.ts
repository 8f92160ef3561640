import { expect, it } from "vitest";
import { athenaTopology, queries, uses } from "../athena-topology.ts";
import { onlyJudged } from "../topologies.ts";
import { twoAccounts, workerOfX } from "../two-accounts.ts";

type Outcome = "holds" | "fails" | "unknown";

const allows = (...actions: readonly string[]): string =>
  `{ effect: Allow, actions: [${actions.map((action) => `"${action}"`).join(", ")}], resources: "*" }`;

const key = `    keys: { secret: {} }`;
const read = "can: { who: x:role/worker, read: s3://data-of-x/a }";
const write = "can: { who: x:role/worker, write: s3://data-of-x/a }";

it.for<readonly [string, readonly string[], string, Outcome]>([
  ["reading with kms:Decrypt", ["s3:*", "kms:Decrypt"], read, "holds"],
  ["reading without it", ["s3:*"], read, "fails"],
  ["reading with kms:GenerateDataKey", ["s3:*", "kms:GenerateDataKey"], read, "fails"],
  ["writing with kms:GenerateDataKey", ["s3:*", "kms:GenerateDataKey"], write, "holds"],
  ["writing with a pattern of it", ["s3:*", "kms:GenerateDataKey*"], write, "holds"],
  ["writing with kms:Decrypt", ["s3:*", "kms:Decrypt"], write, "fails"],
])("judges %s under a key of the account", ([, actions, expectation, outcome]) => {
  const text = twoAccounts({
    holds: [allows(...actions)],
    data: ", encryption: { key: secret }",
    x: key,
    expect: [expectation],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

const keyOfY = (accepts: string): string => `    keys: { secret: {${accepts}} }`;
const accepted = " accepts: [{ from: x, principals: [role/worker], access: decrypt }] ";
const ofObjects = `{ effect: Allow, principals: "${workerOfX}", actions: ["s3:GetObject"], resources: "arn:aws:s3:::data-of-y/*" }`;

it.for<readonly [string, readonly string[], string, Outcome]>([
  ["both sides", ["s3:*", "kms:Decrypt"], keyOfY(accepted), "holds"],
  ["the caller alone", ["s3:*", "kms:Decrypt"], keyOfY(""), "fails"],
  ["the key alone", ["s3:*"], keyOfY(accepted), "fails"],
])("asks %s for a key of another account", ([, actions, y, outcome]) => {
  const text = twoAccounts({
    holds: [allows(...actions)],
    theirsPolicy: [ofObjects],
    theirs: ", encryption: { key: secret }",
    y,
    expect: ["can: { who: x:role/worker, read: s3://data-of-y/a }"],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, Outcome]>([
  ["s3.ap-northeast-1.amazonaws.com", "holds"],
  ["s3.*.amazonaws.com", "holds"],
  ["athena.ap-northeast-1.amazonaws.com", "fails"],
])("knows that S3 uses the key: kms:ViaService like %s", ([service, outcome]) => {
  const text = twoAccounts({
    holds: [
      allows("s3:*"),
      `{ effect: Allow, actions: "kms:Decrypt", resources: "*", conditions: { StringLike: { kms:ViaService: ${service} } } }`,
    ],
    data: ", encryption: { key: secret }",
    x: key,
    expect: [read],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it("does not read under a key that it may not use, if everything is under it", () => {
  const text = twoAccounts({
    holds: [allows("s3:*")],
    data: ", encryption: { key: secret }",
    x: key,
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-x/ }"],
  });
  const { outcome, assumptions } = onlyJudged(text);
  expect([outcome, assumptions]).toEqual([
    "holds",
    ["Every object of bucket `data-of-x` is encrypted under the bucket's key."],
  ]);
});

it.for(["s3:PutObject", "s3:DeleteObject"])(
  "does not take the lack of a key for a denial of %s",
  (action) => {
    const text = twoAccounts({
      holds: [allows(action)],
      data: ", encryption: { key: secret }",
      x: key,
      expect: ["cannot: { who: x:role/worker, write: s3://data-of-x/ }"],
    });
    expect(onlyJudged(text).outcome).toBe("fails");
  },
);

const needed = ["athena:*", "glue:*", "s3:*"];

it.for<readonly [readonly string[], string, Outcome]>([
  [["kms:*"], "client: sdk", "holds"],
  [["kms:Decrypt"], "client: sdk", "fails"],
  [["kms:GenerateDataKey"], "client: sdk", "fails"],
  [["kms:Decrypt", "kms:GenerateDataKey"], "client: sdk", "holds"],
  [["kms:Decrypt", "kms:GenerateDataKey"], "client: awswrangler, ctas: false", "holds"],
])("judges results under a key for whoever may %j, with %s", ([actions, client, outcome]) => {
  const text = athenaTopology({
    holds: [allows(...needed, ...actions)],
    workgroup: "resultLocation: s3://results-of-x/analysis/, encryption: { key: secret }",
    x: key,
    expect: [queries(client)],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it("needs no way to KMS for objects under a key", () => {
  const text = athenaTopology({
    holds: [allows(...needed, "kms:*")],
    data: ", encryption: { key: secret }",
    x: key,
    expect: [uses("read: s3://data-of-x/orders/")],
  });
  expect(onlyJudged(text).outcome).toBe("holds");
});

const arn = "arn:aws:kms:ap-northeast-1:111111111111:key/0123abcd-0123-abcd-0123-0123456789ab";
const known = (more: string): string =>
  `    keys: { secret: { existing: { keyArn: "${arn}" }${more} } }`;
const stating = (principal: string): string =>
  `, policy: { statements: [{ effect: Allow, principals: "${principal}", actions: "kms:*", resources: "*" }] }`;
const asStated = "The policy of key `secret`, which exists already, is as the topology states.";

it.for<readonly [string, string, Outcome, readonly string[]]>([
  ["nothing", "", "unknown", []],
  ["the role", stating(workerOfX), "holds", [asStated]],
  ["the account", stating("arn:aws:iam::111111111111:root"), "holds", [asStated]],
  ["another role", stating("arn:aws:iam::111111111111:role/helper"), "fails", [asStated]],
])(
  "knows of the policy of a key that exists what is stated: %s",
  ([, more, outcome, assumptions]) => {
    const text = twoAccounts({
      holds: [allows("s3:*", "kms:Decrypt")],
      data: ", encryption: { key: secret }",
      x: known(more),
      expect: [read],
    });
    const judged = onlyJudged(text);
    expect([judged.outcome, judged.assumptions]).toEqual([outcome, assumptions]);
  },
);

it("does not take whom a bucket accepts into the policy of a key that exists", () => {
  const accepts = ", accepts: [{ from: x, principals: [role/worker], access: read }]";
  const ofY = known("").replace("111111111111", "222222222222");
  const judged = onlyJudged(
    twoAccounts({
      holds: [allows("s3:*", "kms:Decrypt")],
      theirs: `, encryption: { key: secret }${accepts}`,
      y: ofY,
      expect: ["can: { who: x:role/worker, read: s3://data-of-y/a }"],
    }),
  );
  expect([judged.outcome, judged.deciding.map(({ layer }) => layer)]).toEqual([
    "unknown",
    ["key-policy"],
  ]);
});

it("names the policy of a key that exists where nobody else may read", () => {
  const text = twoAccounts({
    holds: [allows("s3:*", "kms:Decrypt")],
    data: ", encryption: { key: secret }",
    x: known(stating("arn:aws:iam::111111111111:role/helper")),
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-x/ }"],
  });
  const judged = onlyJudged(text);
  expect([judged.outcome, judged.assumptions]).toEqual([
    "holds",
    ["Every object of bucket `data-of-x` is encrypted under the bucket's key.", asStated],
  ]);
});
