import type { Kind, Path, Ref } from "@cloister/model";

/**
 * True when a part of a VPC belongs to the VPC that something is written in. Ids say it, as
 * `account:kind/vpc/name`, and so does every path: `accounts`, account, `vpcs`, vpc.
 */
export function isInVpcOf(part: Ref<Kind>, { at }: { readonly at: Path }): boolean {
  return part.id.startsWith(`${String(at[1])}:${part.kind}/${String(at[3])}/`);
}
