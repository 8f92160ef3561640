import type { RelatedFinding } from "@cloister/model";
import { bucketsByName } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { FlowCheck, FlowSubject } from "../flow-check.ts";
import { bothHalves } from "./both-halves.ts";
import { commonFolder } from "./common-folder.ts";
import type { Denial } from "./denials.ts";
import { bucketReference, newGrants, type Given } from "./new-grant.ts";
import { objectDenials, type ObjectDenials } from "./object-denials.ts";
import { broken, code, labelOf } from "./said.ts";

export const objectsOutOfReach: FlowCheck = {
  code: "flows/objects-out-of-reach",
  rules: ["IAM-012"],
  severity: "error",
  summary: "Whoever is expected to use objects holds a policy that really covers them.",

  *run(subject) {
    for (const one of objectDenials(subject)) {
      if (!one.isMisleading) continue;
      const { principal, bucket, denials } = one;
      const placed = bucketsByName(subject.world).get(bucket);
      const given = grantOf(subject, one);
      yield {
        at: principal.placed.resource.at,
        message: sentence(one),
        ...broken(
          denials.map(({ declared }) => declared),
          [
            ...nearMisses(denials),
            ...(placed === undefined
              ? []
              : [{ at: placed.resource.at, message: say("the bucket") }]),
          ],
        ),
        ...(given === undefined
          ? {}
          : bothHalves(
              subject,
              one,
              newGrants(subject, principal, [
                { named: `${given["access"] === "write" ? "writes" : "reads"}-${bucket}`, given },
              ]),
            )),
      };
    }
  },
};

function sentence({ principal, bucket, denials }: ObjectDenials): Text {
  const [{ gate }] = denials;
  const count = gate.because.is === "nothing-allows" ? gate.because.read.length : 0;
  const values = {
    principal: labelOf(principal),
    bucket,
    actions: code(denials.map(({ call }) => call.action)),
  };
  if (count === 0) {
    return say(
      "`{{principal}}` holds no policy, so nothing allows it {{actions}} in bucket `{{bucket}}`.",
      values,
    );
  }
  return count === 1
    ? say(
        "The one policy of `{{principal}}` does not allow {{actions}} in bucket `{{bucket}}`.",
        values,
      )
    : say(
        "None of the {{count}} policies of `{{principal}}` allows {{actions}} in bucket `{{bucket}}`.",
        { ...values, count },
      );
}

/** The statements that come near, as the proofs tell them. */
function nearMisses(denials: readonly Denial[]): readonly RelatedFinding[] {
  const details = denials.flatMap(({ judged, gate }) =>
    judged.leg.hops
      .filter(({ layer, verdict }) => layer === gate.layer && verdict === "denied")
      .flatMap((hop) => hop.details ?? []),
  );
  const places = details.flatMap(({ at, reason }) =>
    at === undefined ? [] : [{ at, message: reason }],
  );
  return [...new Map(places.map((place) => [JSON.stringify(place.at), place])).values()].slice(
    0,
    3,
  );
}

/** The grant of all that is denied in the bucket. */
function grantOf(subject: FlowSubject, one: ObjectDenials): Given | undefined {
  const { principal, bucket, denials } = one;
  const reference = bucketReference(subject.world, principal.placed.accountName, bucket);
  if (reference === undefined) return undefined;
  const isWriting = denials.some(({ call }) => call.action === "s3:PutObject");
  const prefix = commonFolder(denials.map(({ call }) => call));
  return {
    bucket: reference,
    access: isWriting ? "write" : "read",
    ...(prefix === "" ? {} : { prefix }),
  };
}
