import type { AthenaClient, Flow, FlowTarget } from "@cloister/model";
import type { Verdict } from "../verdict.ts";

/** A flow as one says it: `x:role/access-role can read s3://b/k at x:subnet/main/private-1`. */
export function flowText(flow: Flow, verb: "can" | "cannot" = "can"): string {
  const { who, at, use, target, athena } = flow;
  const through = athena === undefined ? "" : athenaText(athena, target);
  const where = at === undefined ? "" : ` at ${at.id}`;
  return `${who.id} ${verb} ${use} ${targetText(target)}${through}${where}`;
}

/** What a proof of the flow says, to follow its verdict. */
export function flowTitle(flow: Flow, verdict: Verdict): string {
  switch (verdict) {
    case "allowed":
      return flowText(flow);
    case "denied":
      return flowText(flow, "cannot");
    case "unknown":
      return `whether ${flowText(flow)}`;
  }
}

function athenaText({ name, ctas, workgroup }: AthenaClient, target: FlowTarget): string {
  const client = name === "console" ? "the console" : name === "sdk" ? "the SDK" : name;
  const table = name === "awswrangler" && !ctas ? " without CTAS" : "";
  const where = workgroup === undefined || target.kind === "workgroup" ? "" : ` in ${workgroup.id}`;
  return ` through Athena with ${client}${table}${where}`;
}

function targetText(target: FlowTarget): string {
  switch (target.kind) {
    case "objects":
      return `s3://${target.bucket}/${target.key}`;
    case "table":
      return target.table.id;
    case "workgroup":
      return target.workgroup.id;
    case "studio":
      return target.studio.id;
  }
}
