import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { isOfS3 } from "./is-of-s3.ts";

export const s3WithoutGateway: Check = {
  code: "endpoints/s3-without-gateway",
  rules: ["EP-015"],
  severity: "error",
  summary: "Where an interface endpoint of S3 has private DNS, there is a gateway endpoint too.",

  *run({ plan }) {
    const gateways = new Set(
      resourcesOf(plan, "gateway-endpoint").flatMap((endpoint) =>
        isOfS3(endpoint) ? [endpoint.vpc.id] : [],
      ),
    );
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      if (!endpoint.privateDns || !isOfS3(endpoint) || gateways.has(endpoint.vpc.id)) continue;
      // A VPC that exists may have one that nobody wrote down.
      const vpc = targetOf(plan, endpoint.vpc);
      if (vpc.existing !== undefined) continue;
      yield {
        at: endpoint.at,
        part: "key",
        message: say(
          "Interface endpoint `{{endpoint}}` of S3 has private DNS, which AWS refuses in a VPC without a gateway endpoint of S3.",
          { endpoint: nameOf(endpoint) },
        ),
        related: [{ at: vpc.at, part: "key", message: say("the VPC") }],
        help: say(
          "Use a gateway endpoint instead, which costs nothing, or beside it; or write `privateDns: false`.",
        ),
      };
    }
  },
};
