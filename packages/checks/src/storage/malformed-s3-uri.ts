import type { Path } from "@cloister/model";
import type { Check, Subject } from "../check.ts";
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
      yield {
        at,
        message: `${what}, \`${uri}\`, is malformed: ${found.problems.join("; ")}.`,
        help:
          found.right === undefined ? "Write `s3://BUCKET/PREFIX/`." : `Write \`${found.right}\`.`,
      };
    }
  },
};

interface Location {
  readonly uri: string;
  readonly at: Path;
  readonly what: string;
  readonly use: UriUse;
}

function* locations(topology: Subject["topology"]): Iterable<Location> {
  for (const [accountName, account] of Object.entries(topology.accounts)) {
    for (const [name, workgroup] of Object.entries(account.workgroups)) {
      const at = ["accounts", accountName, "workgroups", name];
      const what = `The result location of workgroup \`${name}\``;
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
        const table = `table \`${database}/${name}\``;
        const what = `The location of ${table}`;
        yield { uri: location, at: [...at, "location"], what, use: "folder" };
        if (storageTemplate === undefined) continue;
        const template = `The location template of ${table}`;
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
