import type { Flow } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { flowText as textOf } from "../flow/flow-words.ts";
import type { Verdict } from "../verdict.ts";

/** A flow as one says it: `x:role/access-role can read s3://b/k at x:subnet/main/private-1`. */
export function flowText(flow: Flow, verb: "can" | "cannot" = "can"): Text {
  return textOf(flow, (id) => id, verb);
}

/** What a proof of the flow says, to follow its verdict. */
export function flowTitle(flow: Flow, verdict: Verdict): Text {
  switch (verdict) {
    case "allowed":
      return flowText(flow);
    case "denied":
      return flowText(flow, "cannot");
    case "unknown":
      return say("whether {{flow}}", { flow: flowText(flow) });
  }
}
