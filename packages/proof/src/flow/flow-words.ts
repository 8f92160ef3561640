import type { AthenaClient, Flow, FlowTarget } from "@cloister/model";
import { say, type Text } from "@cloister/texts";

/** How things are called: by the plan's id, or as references are written. */
export type NameOf = (id: string) => string;

/** A flow as one says it: `x:role/access-role can read s3://b/k at x:subnet/main/private-1`. */
export function flowText(flow: Flow, nameOf: NameOf, verb: "can" | "cannot" = "can"): Text {
  const { athena, target } = flow;
  const uses = useText(flow, nameOf, verb);
  const through =
    athena === undefined
      ? uses
      : inWorkgroup(throughAthena(uses, athena), { athena, target, nameOf });
  return placedText(through, flow, nameOf);
}

/** Who does what: `x:role/access-role can read s3://b/k`. */
export function useText(
  { who, use, target }: Flow,
  nameOf: NameOf,
  verb: "can" | "cannot" = "can",
): Text {
  const names = { who: nameOf(who.id), target: targetText(target, nameOf) };
  return verb === "can" ? canText(use, names) : cannotText(use, names);
}

/** And from where. */
export function placedText(flow: Text, { at }: Flow, nameOf: NameOf): Text {
  return at === undefined ? flow : say("{{flow}} at {{place}}", { flow, place: nameOf(at.id) });
}

interface Names {
  readonly who: string;
  readonly target: string;
}

function canText(use: Flow["use"], names: Names): Text {
  switch (use) {
    case "read":
      return say("{{who}} can read {{target}}", names);
    case "write":
      return say("{{who}} can write {{target}}", names);
    case "query":
      return say("{{who}} can query {{target}}", names);
    case "open":
      return say("{{who}} can open {{target}}", names);
  }
}

function cannotText(use: Flow["use"], names: Names): Text {
  switch (use) {
    case "read":
      return say("{{who}} cannot read {{target}}", names);
    case "write":
      return say("{{who}} cannot write {{target}}", names);
    case "query":
      return say("{{who}} cannot query {{target}}", names);
    case "open":
      return say("{{who}} cannot open {{target}}", names);
  }
}

function throughAthena(flow: Text, { name, ctas }: AthenaClient): Text {
  switch (name) {
    case "console":
      return say("{{flow}} through Athena with the console", { flow });
    case "sdk":
      return say("{{flow}} through Athena with the SDK", { flow });
    case "awswrangler":
      return ctas
        ? say("{{flow}} through Athena with awswrangler", { flow })
        : say("{{flow}} through Athena with awswrangler without CTAS", { flow });
  }
}

interface Query {
  readonly athena: AthenaClient;
  readonly target: FlowTarget;
  readonly nameOf: NameOf;
}

function inWorkgroup(flow: Text, { athena: { workgroup }, target, nameOf }: Query): Text {
  return workgroup === undefined || target.kind === "workgroup"
    ? flow
    : say("{{flow}} in {{workgroup}}", { flow, workgroup: nameOf(workgroup.id) });
}

function targetText(target: FlowTarget, nameOf: NameOf): string {
  switch (target.kind) {
    case "objects":
      return `s3://${target.bucket}/${target.key}`;
    case "table":
      return nameOf(target.table.id);
    case "workgroup":
      return nameOf(target.workgroup.id);
    case "studio":
      return nameOf(target.studio.id);
  }
}
