import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  gatewayEndpoint,
  group,
  objections,
  service,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const s3 = service("s3");

it.for<readonly [string, string, readonly string[]]>([
  ["egress tcp 443 pl-61a54008", "allowed", []],
  ["egress tcp 443 0.0.0.0/0", "allowed", []],
  [
    "egress tcp 443 pl-63a5400a",
    "unknown",
    [
      "Security group `main/apps` lets TCP 443 out to prefix list `pl-63a5400a`, and whether that holds all of the public addresses of `s3` is not known.",
    ],
  ],
  [
    "egress tcp 443 52.0.0.0/8",
    "unknown",
    [
      "Security group `main/apps` lets TCP 443 out to `52.0.0.0/8`, and whether that holds all of the public addresses of `s3` is not known.",
    ],
  ],
  [
    "egress tcp 443 10.0.0.0/8",
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to the public addresses of `s3`.",
    ],
  ],
  [
    "egress tcp 443 group:apps",
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to the public addresses of `s3`.",
    ],
  ],
])("a client with the rule `%s`", ([rule, verdict, reasons]) => {
  const world = worldWith(
    ...closedWorld(gatewayEndpoint("s3", ["private"])),
    group("apps", [rule]),
  );
  const result = passage(world, client(["apps"]), s3);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(reasons);
  expect(result.way === undefined).toBe(verdict === "denied");
});

it("does not take the prefix list of S3 for DynamoDB's", () => {
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("tables", ["private"], { service: "com.amazonaws.ap-northeast-1.dynamodb" }),
    ),
    group("apps", ["egress tcp 443 pl-61a54008"]),
  );
  expect(passage(world, client(["apps"]), service("dynamodb")).verdict).toBe("denied");
});
