/** The largest block that AWS makes for a VPC or a subnet, as a prefix length. */
export const largestBlock = 16;
const smallestBlock = 28;

/** True for a prefix length that AWS accepts for the block of a VPC or a subnet. */
export function isBlockSize(prefix: number): boolean {
  return prefix >= largestBlock && prefix <= smallestBlock;
}

/** What to do about a prefix length that is not. */
export const blockSizeHelp = `Choose a prefix from /${largestBlock} to /${smallestBlock}.`;
