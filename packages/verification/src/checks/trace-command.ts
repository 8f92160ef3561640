import type { Flow, FlowTarget } from "@cloister/model";
import { shellWord } from "../files/shell-words.ts";

/** `cloister trace …` that asks for one flow, as it is typed in a shell. */
export function traceFlow(source: string, flow: Flow): string {
  const { who, use, target, at, securityGroups = [], athena } = flow;
  return command([
    source,
    "--who",
    who.id,
    `--${use}`,
    targetWord(target),
    ...(at === undefined ? [] : ["--at", at.id]),
    ...securityGroups.flatMap(({ id }) => [
      "--security-group",
      id.replace(":default-security-group/", ":security-group/"),
    ]),
    ...(athena === undefined || target.kind === "workgroup"
      ? []
      : [
          "--through",
          "athena",
          "--client",
          athena.name,
          ...(athena.workgroup === undefined ? [] : ["--workgroup", athena.workgroup.id]),
          ...(athena.name === "awswrangler" && !athena.ctas ? ["--no-ctas"] : []),
        ]),
  ]);
}

/** The same of the ways to the internet. */
export function traceInternet(source: string, subnet: string): string {
  return command([source, "--to", "internet", "--at", subnet]);
}

function command([source = "", ...words]: readonly string[]): string {
  return ["cloister trace", source, ...words.map(shellWord)].join(" ");
}

function targetWord(target: FlowTarget): string {
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
