import { say } from "@cloister/texts";
import type { Call } from "../permission/call.ts";
import type { Studio } from "../permission/kinds.ts";
import { madeId } from "../policy/made-id.ts";
import type { Placed } from "../world.ts";
import { anyRest } from "./s3-calls.ts";

/**
 * What the policy of an endpoint is asked about when a Studio domain starts through it; undefined: nothing is known
 * to be called there. Source: <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html>.
 */
export function startCall(
  { partition, region, account, resource }: Placed<Studio>,
  service: string,
): Call | undefined {
  const arn = (rest: string): string => `arn:${partition}:sagemaker:${region}:${account}:${rest}`;
  const base = {
    owner: account,
    region,
    resourceKind: "other",
    policy: undefined,
    keys: new Map(),
    needsNoPermission: true,
  } as const;
  switch (service) {
    case "sagemaker.api":
      return {
        ...base,
        action: "sagemaker:CreateApp",
        resource: arn(`app/${madeId(resource.id, "d-")}/${anyRest}/${anyRest}/${anyRest}`),
        shown: say("apps of Studio `{{studio}}`", { studio: resource.name }),
      };
    case "sagemaker.runtime":
      return {
        ...base,
        action: "sagemaker:InvokeEndpoint",
        resource: arn(`endpoint/${anyRest}`),
        shown: say("an endpoint of SageMaker"),
        ifDenied: {
          is: "unknown",
          missing: say("what Studio calls of `sagemaker.runtime` to start"),
        },
      };
    default:
      return undefined;
  }
}
