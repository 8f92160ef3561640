import { say } from "@cloister/texts";
import type { DatabaseInput } from "../../topology/analytics.ts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Ref } from "../reference.ts";
import type { NamedQuery } from "../resources/named-query.ts";
import { regionOf } from "./arns.ts";
import { idOf } from "./declarations.ts";
import { describedAs } from "./described.ts";
import { lookUp, refTo, type Place, type Scope } from "./sink.ts";

/** The workgroup that every account has. It need not be declared. */
const PRIMARY = "primary";

/** The saved queries of a database: a bare text is the SQL. */
export function resolveQueries(
  scope: Scope,
  place: Place,
  databaseName: string,
  { queries }: DatabaseInput,
): void {
  for (const [entryName, written] of Object.entries(queries)) {
    const input = typeof written === "string" ? { sql: written } : written;
    const names = [databaseName, entryName];
    const at = ["accounts", scope.accountName, "databases", databaseName, "queries", entryName];
    const workgroup = workgroupOf(scope, input.workgroup, {
      at: [...at, "workgroup"],
      region: place.region,
    });
    if (workgroup === undefined) continue;
    const query: NamedQuery = {
      kind: "named-query",
      id: idOf(scope.accountName, "named-query", names),
      names,
      at,
      database: { kind: "database", id: idOf(scope.accountName, "database", [databaseName]) },
      name: input.name ?? entryName,
      ...describedAs(input, "queryDescription"),
      sql: input.sql,
      ...(workgroup === PRIMARY ? {} : { workgroup }),
    };
    scope.sink.place(place, query);
  }
}

/** One of this account and Region; another one is reported, and so is none. */
function workgroupOf(
  scope: Scope,
  text: string | undefined,
  { at, region }: { readonly at: Path; readonly region: string },
): Ref<"workgroup"> | typeof PRIMARY | undefined {
  const isDeclared = Object.hasOwn(scope.account.workgroups, PRIMARY);
  if (text === undefined || (text === PRIMARY && !isDeclared)) return PRIMARY;
  const entry = lookUp(scope, ["workgroup"], text, { at });
  const workgroup = refTo(entry, "workgroup");
  if (entry === undefined || workgroup === undefined) return undefined;
  const isHere = entry.account === scope.accountName && regionOf(scope.topology, entry) === region;
  if (isHere) return workgroup;
  scope.sink.report({
    code: "queries/workgroup-elsewhere",
    severity: "error",
    message: say(
      "Workgroup `{{workgroup}}` is in another account or Region; a saved query is listed by one of its own.",
      { workgroup: text },
    ),
    at,
    related: [{ at: entry.at, message: say("The workgroup.") }],
    help: say(
      "Declare a workgroup in this account and Region, or leave `workgroup` out for `primary`.",
    ),
  });
  return undefined;
}
