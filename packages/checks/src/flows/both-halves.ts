import { sentences } from "@cloister/texts";
import type { Said } from "../check.ts";
import type { FlowSubject } from "../flow-check.ts";
import { accessOf } from "../grants/access.ts";
import { acceptsWith } from "../grants/wording.ts";
import { commonFolder } from "./common-folder.ts";
import { denialsOf } from "./denials.ts";
import type { ObjectDenials } from "./object-denials.ts";
import { labelOf } from "./said.ts";
import { bucketOfCall } from "./things.ts";

/** What a grant mends, and where the bucket's owner of another account does not allow it either, that half too. */
export function bothHalves(
  subject: FlowSubject,
  { principal, bucket }: ObjectDenials,
  half: Pick<Said, "help" | "fix">,
): Pick<Said, "help" | "fix"> {
  const { id } = principal.placed.resource;
  const refused = denialsOf(subject, "owner").filter(
    ({ judged, call }) =>
      judged.question.principal.placed.resource.id === id && bucketOfCall(call) === bucket,
  );
  const owned = accessOf(subject).buckets.get(bucket);
  if (refused.length === 0 || owned === undefined) return half;
  const prefix = commonFolder(refused.map(({ call }) => call));
  const other = acceptsWith(owned, {
    from: principal.placed.accountName,
    principals: [labelOf(principal)],
    access: refused.some(({ call }) => call.action === "s3:PutObject") ? "write" : "read",
    ...(prefix === "" ? {} : { prefix }),
  });
  const help = sentences(half.help, other.help);
  return half.fix === undefined || other.fix === undefined
    ? { help }
    : { help, fix: { edits: [...half.fix.edits, ...other.fix.edits] } };
}
