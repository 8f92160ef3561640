import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface Subnet extends Declared<"subnet">, MayExist {
  readonly vpc: Ref<"vpc">;
  /** Canonical IPv4 block. */
  readonly cidr: string;
  /** An Availability Zone id (`apne1-az2`) or name (`ap-northeast-1a`). */
  readonly zone: string;
  readonly tags: Tags;
  /** What the topology says of it; AWS holds no such property. */
  readonly intent: { readonly tier: "public" | "private" | "isolated"; readonly role?: string };
}
