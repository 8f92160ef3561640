import type { Path } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Decided } from "../flow/decided.ts";
import type { Judged } from "../flow/judge.ts";
import type { Proven } from "../flow/prove.ts";
import type { Call } from "../permission/call.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import type { GateLayer } from "../policy/decision.ts";
import type { Workgroup } from "../permission/kinds.ts";
import { find, type Placed, type World } from "../world.ts";
import { endpointRemedy } from "./endpoint-remedy.ts";
import type { Remedy } from "./expected.ts";

/** What to write into the topology so that a denied flow works; nothing for what only AWS or a person can change. */
export function remediesFor(world: World, proven: Proven): readonly Remedy[] {
  const remedies = [
    ...proven.judged.flatMap((judged) => networkRemedy(world, judged) ?? []),
    ...resultRemedies(world, proven),
    ...grantRemedies(world, proven),
    ...acceptRemedies(world, proven),
  ];
  return [...new Map(remedies.map((remedy) => [remedy.yaml, remedy])).values()];
}

function networkRemedy(world: World, { question, passage }: Judged): Remedy | undefined {
  if (question.network === undefined || passage?.verdict !== "denied") return undefined;
  return endpointRemedy(world, question.network);
}

/** The workgroup whose lack of a result location makes queries fail. */
function workgroupWithoutResults(world: World, { judged }: Proven): Placed<Workgroup> | undefined {
  const hop = judged
    .flatMap(({ leg }) => leg.hops)
    .find(({ layer, verdict, resource = "" }) => {
      const workgroup = find(world, "workgroup", resource)?.resource;
      return layer === "fact" && verdict === "denied" && workgroup !== undefined;
    });
  return hop?.resource === undefined ? undefined : find(world, "workgroup", hop.resource);
}

/** A workgroup of one's own: `primary` is everybody's. */
const newWorkgroup = "analysis";

function resultRemedies(world: World, proven: Proven): readonly Remedy[] {
  const workgroup = workgroupWithoutResults(world, proven);
  if (workgroup === undefined) return [];
  const bucket = [...bucketsByName(world).values()].find(
    ({ account }) => account === workgroup.account,
  );
  const name = bucket?.resource.name ?? "BUCKET";
  return [
    {
      says: say("Gives results a place; queries then name it: `workgroup: {{workgroup}}`.", {
        workgroup: newWorkgroup,
      }),
      under: ["accounts", workgroup.accountName, "workgroups"],
      yaml: `${newWorkgroup}: { resultLocation: s3://${name}/athena-results/ }`,
    },
  ];
}

function grantRemedies(world: World, proven: Proven): readonly Remedy[] {
  const { flow, judged } = proven;
  const principal = judged[0]?.question.principal;
  if (principal === undefined) return [];
  const denied = judged.flatMap(({ decided }) => decided.filter(lacks(["identity-policy"])));
  const { accountName, resource } = principal.placed;
  const who = `${resource.kind}/${resource.names[0] ?? ""}`;
  const under: Path = ["accounts", accountName, "grants"];
  const use = flow.use === "write" ? "write" : "read";
  const grant = (name: string, what: string, says: Text): Remedy => ({
    says,
    under,
    yaml: `${name}: { principals: [${who}], ${what} }`,
  });
  return [
    ...(denied.some(({ call }) => call.action.startsWith("athena:") && !isListing(call.action))
      ? [workgroupGrant(world, proven, grant)]
      : []),
    ...consoleRemedies(proven, { accountName, who }),
    ...(flow.target.kind === "table" &&
    denied.some(({ call }) => isReading(call.action) && !isOfResults(call))
      ? [
          grant(
            `read-${nameIn(flow.target.table.id).replaceAll("/", "-")}`,
            `table: ${nameIn(flow.target.table.id)}, access: read`,
            say("Allows the catalog, the data and its key."),
          ),
        ]
      : []),
    ...(flow.target.kind === "objects" && denied.length > 0
      ? [
          grant(
            `${use}-${flow.target.bucket}`,
            `bucket: ${bucketText(world, accountName, flow.target.bucket)}, access: ${use}${prefixOf(flow.target)}`,
            use === "read"
              ? say("Allows `{{who}}` to read these objects.", { who: resource.name })
              : say("Allows `{{who}}` to write these objects.", { who: resource.name }),
          ),
        ]
      : []),
  ];
}

/** What the query editor lists beside the queries themselves. */
function consoleRemedies(
  { judged }: Proven,
  { accountName, who }: { readonly accountName: string; readonly who: string },
): readonly Remedy[] {
  const lists = judged
    .flatMap(({ decided }) => decided)
    .filter(({ call, decision }) => isListing(call.action) && decision.verdict !== "allowed");
  if (lists.length === 0) return [];
  return [
    {
      says: say("Lets the query editor list workgroups and data catalogs."),
      under: ["accounts", accountName, "policies"],
      yaml: `athena-console: { principals: [${who}], statements: [{ effect: Allow, actions: ["athena:ListWorkGroups", "athena:ListDataCatalogs"], resources: "*" }] }`,
    },
  ];
}

function isListing(action: string): boolean {
  return action.startsWith("athena:List");
}

function workgroupGrant(
  world: World,
  proven: Proven,
  grant: (name: string, what: string, says: Text) => Remedy,
): Remedy {
  const named = find(world, "workgroup", proven.flow.athena?.workgroup?.id ?? "");
  const isUseless = workgroupWithoutResults(world, proven) !== undefined;
  const name = isUseless ? newWorkgroup : (named?.resource.names[0] ?? "primary");
  return grant(
    "run-queries",
    `workgroup: ${name}, access: query`,
    say("Allows queries in the workgroup, and their results."),
  );
}

/** The other side of a cross-account grant. */
function acceptRemedies(world: World, { flow, judged }: Proven): readonly Remedy[] {
  const use = flow.use === "write" ? "write" : "read";
  return judged.flatMap(({ question, decided }) => {
    const { accountName, account, resource } = question.principal.placed;
    return decided.filter(lacks(["resource-policy"])).flatMap(({ call }): readonly Remedy[] => {
      const bucket = /^arn:[^:]+:s3:::([^/]+)/.exec(call.resource)?.[1];
      const placed = bucket === undefined ? undefined : bucketsByName(world).get(bucket);
      if (placed === undefined || placed.account === account) return [];
      const prefix = flow.target.kind === "objects" ? prefixOf(flow.target) : "";
      return [
        {
          says: say("Lets account `{{account}}` accept it.", { account: placed.accountName }),
          under: [
            "accounts",
            placed.accountName,
            "buckets",
            placed.resource.names[0] ?? "",
            "accepts",
          ],
          yaml: `- { from: ${accountName}, principals: [${resource.kind}/${resource.names[0] ?? ""}], access: ${use}${prefix} }`,
        },
      ];
    });
  });
}

/** Whether a layer of policies denies because nothing in it allows, so that something can be added. */
function lacks(layers: readonly GateLayer[]): (decided: Decided) => boolean {
  return ({ decision }) =>
    decision.verdict === "denied" &&
    decision.gates.some(
      ({ layer, verdict, because }) =>
        layers.includes(layer) && verdict === "denied" && because.is === "nothing-allows",
    );
}

/** Whether a grant that reads a table can help: not with the temporary tables that a client makes and drops. */
function isReading(action: string): boolean {
  return /^(?:glue:(?:Batch)?Get|s3:(?:Get|List)|kms:Decrypt$)/.test(action);
}

function isOfResults({ resource }: Call): boolean {
  return resource.includes("aws-athena-query-results");
}

function bucketText(world: World, from: string, name: string): string {
  const placed = bucketsByName(world).get(name);
  if (placed === undefined) return name;
  const entry = placed.resource.names[0] ?? name;
  return placed.accountName === from ? entry : `${placed.accountName}:${entry}`;
}

function prefixOf({ key, below }: { readonly key: string; readonly below: boolean }): string {
  const prefix = below ? key : key.slice(0, key.lastIndexOf("/") + 1);
  return prefix === "" ? "" : `, prefix: ${prefix}`;
}

function nameIn(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
