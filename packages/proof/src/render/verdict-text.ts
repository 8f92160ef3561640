import { say, type Text } from "@cloister/texts";
import type { Verdict } from "../verdict.ts";

/** A verdict as people read it. */
export function verdictText(verdict: Verdict): Text {
  switch (verdict) {
    case "allowed":
      return say("allowed");
    case "denied":
      return say("denied");
    case "unknown":
      return say("unknown");
  }
}
