import { say, type Text, verbatim } from "@cloister/texts";
import type { Layer } from "../proof.ts";

/** What a layer is called before its reason. */
export function layerName(layer: Layer): Text {
  switch (layer) {
    case "dns":
      return verbatim("DNS");
    case "nat-gateway":
      return say("NAT gateway");
    case "identity-policy":
      return say("identity policy");
    case "permissions-boundary":
      return say("permissions boundary");
    case "resource-policy":
      return say("resource policy");
    case "key-policy":
      return say("key policy");
    case "trust-policy":
      return say("trust policy");
    case "endpoint-policy":
      return say("endpoint policy");
    case "route":
      return say("route");
    case "security-group":
      return say("security group");
    case "endpoint":
      return say("endpoint");
    case "internet-gateway":
      return say("internet gateway");
    case "fact":
      return say("fact");
  }
}
