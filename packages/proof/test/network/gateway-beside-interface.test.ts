import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  gatewayEndpoint,
  group,
  interfaceEndpoint,
  objections,
  service,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const s3 = service("s3");
const s3Interface = { service: "com.amazonaws.ap-northeast-1.s3", groups: ["endpoints"] };

const endpoints = group("endpoints", ["ingress all - 0.0.0.0/0"]);

it("keeps to the gateway endpoint inside the VPC when there is an interface endpoint for S3 too", () => {
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("s3", ["private"]),
      interfaceEndpoint("s3i", s3Interface),
      endpoints,
    ),
  );
  const { verdict, way } = passage(world, client(["apps"]), s3);
  expect(verdict).toBe("allowed");
  expect(way?.kind).toBe("gateway-endpoint");
});

it("has public names inside the VPC when the gateway endpoint serves another table", () => {
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("s3", ["public"]),
      interfaceEndpoint("s3i", s3Interface),
      endpoints,
    ),
  );
  expect(objections(passage(world, client(["apps"]), s3))).toEqual([
    "Endpoint `main/s3i` answers for `s3` outside the VPC only, as AWS does where there is a gateway endpoint too.",
    "Endpoint `main/s3` does not serve route table `main/private`, which subnet `main/private` uses.",
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it("does not know what AWS does with private DNS for S3 and no gateway endpoint", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("s3i", s3Interface), endpoints));
  expect(passage(world, client(["apps"]), s3)).toEqual({
    verdict: "unknown",
    hops: [
      {
        layer: "dns",
        verdict: "unknown",
        reason:
          "Endpoint `main/s3i` has private DNS for `s3` in a VPC without a gateway endpoint for it, which AWS refuses unless private DNS is for all resolvers; whether it answers is not known.",
        resource: "x:interface-endpoint/main/s3i",
        at: ["interface-endpoint", "main", "s3i"],
      },
    ],
  });
});

it("does not know whether an interface endpoint for DynamoDB answers", () => {
  const full = "com.amazonaws.ap-northeast-1.dynamodb";
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("tables", ["private"], { service: full }),
      interfaceEndpoint("tables-i", { service: full }),
      endpoints,
    ),
  );
  const result = passage(world, client(["apps"]), service("dynamodb"));
  expect(result.verdict).toBe("unknown");
  expect(objections(result)).toEqual([
    "Endpoint `main/tables-i` has private DNS for `dynamodb`, which has gateway endpoints too; whether it answers inside the VPC is not known.",
  ]);
});
