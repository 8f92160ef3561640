import { commas, say, sentences, type Text } from "@cloister/texts";
import { rowsPerObject } from "../samples/sample-values.ts";
import type { Samples } from "./action.ts";
import type { Action, Check } from "./check.ts";

/** What is run, in one sentence. */
export function doesText({ action, runner }: Pick<Check, "action" | "runner">): Text {
  switch (action.does) {
    case "query": {
      const { sql, workgroup, ctas } = action;
      if (runner.by !== "notebook") {
        return say("Run `{{sql}}` in workgroup `{{workgroup}}`.", { sql, workgroup });
      }
      if (action.client !== "awswrangler") {
        return say("Run `{{sql}}` in workgroup `{{workgroup}}` with boto3.", { sql, workgroup });
      }
      return ctas
        ? say(
            "Run `{{sql}}` in workgroup `{{workgroup}}` with awswrangler, which makes and drops a table.",
            { sql, workgroup },
          )
        : say(
            "Run `{{sql}}` in workgroup `{{workgroup}}` with awswrangler and `ctas_approach=False`.",
            { sql, workgroup },
          );
    }
    case "query-nothing":
      return say("Run `SELECT 1` in workgroup `{{workgroup}}`.", { workgroup: action.workgroup });
    case "read":
      return readsText(action, runner);
    case "write":
      return say("Write the empty object `{{uri}}`, which must not exist yet, and delete it.", {
        uri: `s3://${action.bucket}/${action.key}`,
      });
    case "open":
      return say("Ask for a presigned URL of Studio `{{studio}}`, profile `{{profile}}`.", {
        studio: action.domain,
        profile: action.profile,
      });
    case "reach-internet":
      return runner.by === "notebook"
        ? say("Open a connection to `pypi.org`.")
        : say("Read the routes of `{{subnet}}`.", { subnet: action.subnet });
  }
}

function readsText(
  { bucket, key, isPrefix, content }: Extract<Action, { does: "read" }>,
  { by }: Check["runner"],
): Text {
  const uri = `s3://${bucket}/${key}`;
  if (isPrefix) return say("List `{{uri}}`, and read the first object below it.", { uri });
  return content === undefined || by !== "notebook"
    ? say("Read the object `{{uri}}`.", { uri })
    : say("Read the object `{{uri}}` as {{format}}.", { uri, format: formatNames[content.format] });
}

const formatNames = { parquet: "Parquet", csv: "CSV", json: "JSON" } as const;

/** What must be seen. */
export function expectsText(
  {
    action,
    runner,
    wants,
    isStoppedByNetwork,
  }: Pick<Check, "action" | "runner" | "wants" | "isStoppedByNetwork">,
  samples: Samples,
): Text {
  if (action.does === "reach-internet") {
    return runner.by === "notebook"
      ? say("No connection: an error, or a timeout.")
      : say("No active route leads to an internet or NAT gateway.");
  }
  if (wants === "denied") {
    return isStoppedByNetwork ? say("`AccessDenied`, or a timeout.") : say("`AccessDenied`.");
  }
  switch (action.does) {
    case "query": {
      const { columns, limit } = action;
      const least = say("1 to {{limit}} rows with the columns {{columns}}.", {
        limit,
        columns: commas(columns.map((name) => `\`${name}\``)),
      });
      const rows = Math.min(limit, sampledRows(action, samples));
      return rows === 0
        ? least
        : sentences(least, say("With the sample objects: {{rows}} rows.", { rows }));
    }
    case "query-nothing":
      return say("One row with the value 1.");
    case "read":
      return action.content === undefined || runner.by !== "notebook"
        ? say("The object is read.")
        : say("The object is read, with the columns {{columns}}.", {
            columns: commas(action.content.columns.map((name) => `\`${name}\``)),
          });
    case "write":
      return say("The object is written.");
    case "open":
      return say("A URL, which opens Studio in a browser of the same place within five minutes.");
  }
}

/** How many rows the samples of a table have. */
function sampledRows(
  { database, table }: Extract<Action, { does: "query" }>,
  samples: Samples,
): number {
  for (const one of samples.values()) {
    if (one.table.name !== table || one.databaseName !== database) continue;
    return one.objects.length * rowsPerObject;
  }
  return 0;
}
