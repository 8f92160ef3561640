import type { GrantInput } from "../../topology/grant.ts";
import type { Topology } from "../../topology/topology.ts";
import type { FlowTarget, Use } from "../flow.ts";
import type { GrantedFlow, Plan } from "../plan.ts";
import type { Ref } from "../reference.ts";
import type { AccessAttachment } from "../resources/attachment.ts";
import { idOf } from "./declarations.ts";
import type { Directory } from "./directory.ts";
import { refTo } from "./sink.ts";

/** What the grants of a topology are for: each use that one gives to each principal that has it. */
export function grantedFlows(
  topology: Topology,
  directory: Directory,
  plan: Plan,
): readonly GrantedFlow[] {
  const holders = holdersOf(plan);
  const flows = Object.entries(topology.accounts).flatMap(([account, { grants }]) =>
    Object.entries(grants).flatMap(([name, grant]) => {
      const at = ["accounts", account, "grants", name];
      const principals = holders.get(idOf(account, "managed-policy", [name])) ?? [];
      return usesOf(topology, directory, { account, grant }).flatMap(({ use, target }) =>
        principals.map((who): GrantedFlow => ({
          grant: at,
          who,
          use,
          target,
          ...(target.kind === "objects" ? {} : { athena: athenaOf(target) }),
        })),
      );
    }),
  );
  return inOwnWorkgroups(flows);
}

/** Who may run queries in a workgroup reads tables there, and not in `primary`. */
function inOwnWorkgroups(flows: readonly GrantedFlow[]): readonly GrantedFlow[] {
  const own = new Map(
    flows
      .toReversed()
      .flatMap(({ who, target }) =>
        target.kind === "workgroup" ? [[who.id, target.workgroup] as const] : [],
      ),
  );
  return flows.map((flow) => {
    const workgroup = own.get(flow.who.id);
    if (flow.target.kind !== "table" || flow.athena === undefined || workgroup === undefined)
      return flow;
    return { ...flow, athena: { ...flow.athena, workgroup } };
  });
}

function athenaOf(target: FlowTarget): NonNullable<GrantedFlow["athena"]> {
  return {
    name: "sdk",
    ctas: false,
    ...(target.kind === "workgroup" ? { workgroup: target.workgroup } : {}),
  };
}

function holdersOf(plan: Plan): ReadonlyMap<string, readonly AccessAttachment["principal"][]> {
  const holders = new Map<string, AccessAttachment["principal"][]>();
  const resources = [
    ...plan.units.flatMap(({ stacks }) => stacks.flatMap(({ resources: inStack }) => inStack)),
    ...plan.existing.map(({ resource }) => resource),
  ];
  for (const resource of resources) {
    if (resource.kind !== "attachment" || !("id" in resource.policy)) continue;
    const known = holders.get(resource.policy.id);
    if (known === undefined) holders.set(resource.policy.id, [resource.principal]);
    else known.push(resource.principal);
  }
  return holders;
}

interface GrantOf {
  readonly account: string;
  readonly grant: GrantInput;
}

interface GrantedUse {
  readonly use: Use;
  readonly target: FlowTarget;
}

function usesOf(
  topology: Topology,
  directory: Directory,
  { account, grant }: GrantOf,
): readonly GrantedUse[] {
  const entryOf = (word: "bucket" | "table" | "database" | "workgroup", text: string) => {
    const found = directory.find([word], text, { account, at: [] });
    return "entry" in found ? found.entry : undefined;
  };
  const uses = bucketUses(grant);
  if (grant.bucket !== undefined) {
    const entry = entryOf("bucket", grant.bucket);
    if (entry === undefined) return [];
    const [name = ""] = entry.names;
    const bucket = topology.accounts[entry.account]?.buckets[name]?.name ?? name;
    const key = grant.prefix ?? "";
    return uses.map((use) => ({ use, target: { kind: "objects", bucket, key, below: true } }));
  }
  if (grant.workgroup !== undefined) {
    const workgroup = refTo(entryOf("workgroup", grant.workgroup), "workgroup");
    return workgroup === undefined
      ? []
      : [{ use: "query", target: { kind: "workgroup", workgroup } }];
  }
  return tablesOf(topology, entryOf, grant).map((table) => ({
    use: "read",
    target: { kind: "table", table },
  }));
}

/** Of listed actions, those that read and write objects say what they are for. */
function bucketUses({ access, actions = [] }: GrantInput): readonly Use[] {
  if (access === "read") return ["read"];
  if (access === "write") return ["read", "write"];
  const allows = (wanted: string): boolean =>
    actions.some((action) => {
      const star = action.indexOf("*");
      const lower = action.toLowerCase();
      return star < 0 ? lower === wanted : wanted.startsWith(lower.slice(0, star));
    });
  return [
    ...(allows("s3:getobject") ? (["read"] as const) : []),
    ...(allows("s3:putobject") ? (["write"] as const) : []),
  ];
}

function tablesOf(
  topology: Topology,
  entryOf: (
    word: "table" | "database",
    text: string,
  ) => { readonly account: string; readonly names: readonly string[] } | undefined,
  { table, database }: GrantInput,
): readonly Ref<"table">[] {
  if (table !== undefined) {
    const entry = entryOf("table", table);
    return entry === undefined ? [] : [tableRef(entry.account, entry.names)];
  }
  const entry = database === undefined ? undefined : entryOf("database", database);
  if (entry === undefined) return [];
  const [name = ""] = entry.names;
  const tables = topology.accounts[entry.account]?.databases[name]?.tables ?? {};
  return Object.keys(tables).map((one) => tableRef(entry.account, [name, one]));
}

function tableRef(account: string, names: readonly string[]): Ref<"table"> {
  return { kind: "table", id: idOf(account, "table", names) };
}
