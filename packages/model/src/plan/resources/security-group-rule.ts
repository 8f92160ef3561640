import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

export type SecurityGroupRef = Ref<"security-group"> | Ref<"default-security-group">;

export type SecurityGroupPeer =
  | { readonly cidr: string }
  | { readonly group: SecurityGroupRef }
  /** A managed prefix list, `pl-…`. */
  | { readonly prefixList: string };

export interface SecurityGroupRule extends Declared<"security-group-rule">, MayExist {
  readonly securityGroup: Ref<"security-group">;
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp" | "icmp" | "all";
  /** First and last port, inclusive; for `icmp` type and code, -1 for any. Absent with `all`. */
  readonly ports?: { readonly from: number; readonly to: number };
  readonly peer: SecurityGroupPeer;
  readonly ruleDescription?: string;
}
