import { networkPrefixes } from "@cloister/model";

/** The largest and the smallest block of a VPC or a subnet, as prefix lengths. */
const { shortest, longest } = networkPrefixes;

/** True for a block that is larger than AWS ever makes one. */
export function isTooLarge(prefix: number): boolean {
  return prefix < shortest;
}

/** True for a prefix length that AWS accepts for the block of a VPC or a subnet. */
export function isBlockSize(prefix: number): boolean {
  return !isTooLarge(prefix) && prefix <= longest;
}

/** The prefix lengths that AWS accepts, to stand in a sentence. */
export const blockSizes = `/${shortest} to /${longest}`;
