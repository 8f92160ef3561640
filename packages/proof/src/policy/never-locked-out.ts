import type { Request } from "./request.ts";

/** AWS: a bucket's policy cannot keep the root user of the bucket's account from mending that policy. */
export function isNeverLockedOut({ caller, action, resourceAccount }: Request): boolean {
  return (
    caller.kind === "root" &&
    caller.account === resourceAccount &&
    /^s3:(?:Get|Put|Delete)BucketPolicy$/i.test(action)
  );
}
