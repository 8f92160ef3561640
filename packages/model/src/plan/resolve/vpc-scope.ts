import type { Path } from "../../diagnostics/diagnostic.ts";
import { canonicalCidr, parseCidr } from "../../network/cidr.ts";
import type { VpcInput } from "../../topology/network.ts";
import { idOf } from "./declarations.ts";
import type { Place, Scope } from "./sink.ts";

/** One VPC while its parts are resolved. */
export interface VpcScope extends Scope {
  readonly vpcName: string;
  readonly vpc: VpcInput;
  readonly vpcRef: { readonly kind: "vpc"; readonly id: string };
  readonly at: Path;
  readonly place: Place;
}

/** The attachment that a public route or NAT gateway waits for; none where the gateway exists already. */
export function attachmentOf(scope: VpcScope): {
  readonly after?: { readonly kind: "internet-gateway-attachment"; readonly id: string };
} {
  if (!scope.vpc.internetGateway || scope.vpc.existing?.internetGatewayId !== undefined) return {};
  return {
    after: {
      kind: "internet-gateway-attachment",
      id: idOf(scope.accountName, "internet-gateway-attachment", [scope.vpcName]),
    },
  };
}

/** The block as AWS stores it. The schema has judged the notation. */
export function canonical(text: string): string {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`bug: the CIDR ${text} passed the schema.`);
  return canonicalCidr(cidr);
}
