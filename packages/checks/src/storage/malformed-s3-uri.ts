import type { Path } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";
import { inOneRow } from "./in-one-row.ts";
import { uriProblems, type UriUse } from "./s3-uri-problems.ts";

export const malformedS3Uri: Check = {
  code: "storage/malformed-s3-uri",
  rules: ["S3-005", "ATH-012"],
  severity: "error",
  summary: "Locations in S3 are written `s3://BUCKET/PREFIX/`.",

  *run({ topology }) {
    for (const { uri, at, what, use } of locations(topology)) {
      const found = uriProblems(uri, use);
      if (found === undefined) continue;
      const { problems, right, isSame } = found;
      yield {
        at,
        message: say("{{what}}, `{{uri}}`, is malformed: {{problems}}.", {
          what,
          uri,
          problems: inOneRow(problems),
        }),
        help:
          right === undefined
            ? say("Write `s3://BUCKET/PREFIX/`.")
            : say("Write `{{location}}`.", { location: right }),
        ...(right === undefined || !isSame
          ? {}
          : { fix: { edits: [{ kind: "set" as const, at, value: right }] } }),
      };
    }
  },
};

interface Location {
  readonly uri: string;
  readonly at: Path;
  readonly what: Text;
  readonly use: UriUse;
}

function* locations(topology: Subject["topology"]): Iterable<Location> {
  for (const [accountName, account] of Object.entries(topology.accounts)) {
    for (const [name, workgroup] of Object.entries(account.workgroups)) {
      const at = ["accounts", accountName, "workgroups", name];
      const what = say("The result location of workgroup `{{workgroup}}`", { workgroup: name });
      const { resultLocation, existing } = workgroup;
      if (existing === undefined) {
        if (resultLocation !== undefined) {
          yield { uri: resultLocation, at: [...at, "resultLocation"], what, use: "place" };
        }
      } else if (existing.resultLocation !== "none") {
        const place = [...at, "existing", "resultLocation"];
        yield { uri: existing.resultLocation, at: place, what, use: "place" };
      }
    }
    for (const [database, { tables }] of Object.entries(account.databases)) {
      for (const [name, { location, storageTemplate }] of Object.entries(tables)) {
        const at = ["accounts", accountName, "databases", database, "tables", name];
        const table = `${database}/${name}`;
        const what = say("The location of table `{{table}}`", { table });
        yield { uri: location, at: [...at, "location"], what, use: "folder" };
        if (storageTemplate === undefined) continue;
        const template = say("The location template of table `{{table}}`", { table });
        yield {
          uri: storageTemplate,
          at: [...at, "storageTemplate"],
          what: template,
          use: "template",
        };
      }
    }
  }
}
