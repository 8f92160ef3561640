import type { Path } from "@cloister/model";

/** True when two things are written inside the same VPC: both paths begin `accounts`, NAME, `vpcs`, NAME. */
export function isInVpcOf(one: { readonly at: Path }, other: { readonly at: Path }): boolean {
  return one.at[1] === other.at[1] && one.at[3] === other.at[3];
}
