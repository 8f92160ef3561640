import { say } from "@cloister/texts";
import type { Said } from "../check.ts";
import type { FlowSubject } from "../flow-check.ts";
import { denialsOf } from "../flows/denials.ts";
import { commonFolder } from "../flows/common-folder.ts";
import { broken, code, grouped, labelOf } from "../flows/said.ts";
import { bucketOfCall } from "../flows/things.ts";
import { accessOf } from "./access.ts";
import { isToldOfGrants } from "./told-of-grants.ts";
import { pairKey } from "./told.ts";
import { acceptsWith } from "./wording.ts";

/** Buckets of other accounts that are expected to be used, by whoever may use every bucket, and do not let it. */
export function* refusals(subject: FlowSubject): Iterable<Said> {
  // Whoever lacks its own half as well is told of both there.
  const lacking = new Set(
    (["objects", "table-data"] as const).flatMap((law) =>
      denialsOf(subject, law).map(({ judged, call }) =>
        pairKey(judged.question.principal.placed.resource.id, bucketOfCall(call)),
      ),
    ),
  );
  const refused = denialsOf(subject, "owner").flatMap((denial) => {
    const { placed } = denial.judged.question.principal;
    const bucket = bucketOfCall(denial.call);
    const owned = accessOf(subject).buckets.get(bucket);
    return owned === undefined ||
      lacking.has(pairKey(placed.resource.id, bucket)) ||
      isToldOfGrants(subject, placed.resource.id, bucket)
      ? []
      : [{ ...denial, placed, bucket, owned }];
  });
  const keyOf = ({ placed, bucket }: (typeof refused)[number]): string =>
    pairKey(placed.resource.id, bucket);
  for (const group of grouped(refused, keyOf)) {
    const [{ placed, bucket, owned, judged }] = group;
    const label = labelOf(judged.question.principal);
    const isWriting = group.some(({ call }) => call.action === "s3:PutObject");
    const prefix = commonFolder(group.map(({ call }) => call));
    yield {
      at: owned.bucket.at,
      message: say(
        "`{{principal}}` of account `{{account}}` is expected to use bucket `{{bucket}}`, and account `{{owner}}`, which owns it, does not accept {{actions}} from it.",
        {
          principal: label,
          account: placed.accountName,
          bucket,
          owner: owned.account.name,
          actions: code(group.map(({ call }) => call.action)),
        },
      ),
      ...broken(
        group.map(({ declared }) => declared),
        [{ at: placed.resource.at, message: say("who is expected to use it") }],
      ),
      ...acceptsWith(owned, {
        from: placed.accountName,
        principals: [label],
        access: isWriting ? "write" : "read",
        ...(prefix === "" ? {} : { prefix }),
      }),
    };
  }
}
