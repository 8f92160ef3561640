import type { Layer } from "../proof.ts";

/** What a layer is called before its reason. */
export function layerName(layer: Layer): string {
  switch (layer) {
    case "dns":
      return "DNS";
    case "nat-gateway":
      return "NAT gateway";
    case "identity-policy":
    case "permissions-boundary":
    case "resource-policy":
    case "key-policy":
    case "trust-policy":
    case "endpoint-policy":
    case "route":
    case "security-group":
    case "endpoint":
    case "internet-gateway":
    case "fact":
      return layer.replaceAll("-", " ");
  }
}
