import type { Ref } from "@cloister/model";
import { allOf, type Call, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Block, Cell, Inline, Section, Table } from "../book/book.ts";
import { code, codes, columns, distinct, verdictInline } from "./cells.ts";
import { answerFor, callOf, wantedIn, type Answer, type Wanted } from "./grant-asks.ts";
import { callsOfKey } from "./grant-keys.ts";
import { grantPairs, type GrantPair } from "./grant-pairs.ts";
import { otherGrants } from "./other-grants.ts";
import { idOf } from "./ids.ts";
import type { DocumentInput } from "./input.ts";
import { principalName } from "./names.ts";
import { toPolicy } from "./policy-json.ts";
import {
  actionsCell,
  conditionsCell,
  policyValue,
  principalsCell,
  resourcesCell,
} from "./statement-cells.ts";

/** Who lets whom: both sides of each permission; undefined where there are none. */
export function grants({ world }: DocumentInput): Section | undefined {
  const pairs = grantPairs(world);
  const others = otherGrants(world, pairs);
  if (pairs.length === 0 && others.length === 0) return undefined;
  return {
    id: "grants",
    title: say("Permissions side by side"),
    blocks: [
      {
        is: "paragraph",
        text: say(
          "What belongs to another account can be used only where both sides allow it: a policy of the user or role that asks, and the policy of the resource.",
        ),
      },
      ...(pairs.length === 0
        ? [{ is: "paragraph", text: say("Nothing is permitted across accounts.") } as const]
        : []),
    ],
    sections: [
      ...pairs.map((pair) => pairSection(world, pair)),
      ...(others.length === 0
        ? []
        : [
            {
              id: "other-grants",
              title: say("Other grants"),
              blocks: others,
              sections: [],
            },
          ]),
    ],
  };
}

function pairSection(world: World, pair: GrantPair): Section {
  const { bucket, account, policy } = pair;
  const names = { account, bucket: bucket.resource.name, owner: bucket.accountName };
  return {
    id: pairId("grant", pair),
    title:
      policy === undefined
        ? say("Account {{account}} on bucket `{{bucket}}` of {{owner}}: only admitted", names)
        : say("`{{policy}}` of account {{account}} on bucket `{{bucket}}` of {{owner}}", {
            ...names,
            policy: policy.resource.name,
          }),
    blocks: [sidesTable(world, pair), ...answerTable(world, pair)],
    sections: [],
  };
}

function pairId(what: string, { account, policy, bucket }: GrantPair): string {
  return idOf(
    what,
    account,
    policy?.resource.names[0] ?? "",
    bucket.accountName,
    bucket.resource.name,
  );
}

function sidesTable(world: World, pair: GrantPair): Table {
  const { asking, owning, policy, bucket, principals, account } = pair;
  const nothing: Cell = [say("nothing")];
  const lines = (
    of: readonly GrantPair["asking"][number][],
    cell: (statement: GrantPair["asking"][number]) => Cell,
  ): Cell => distinct(of.flatMap(cell));
  const policyId = bucketPolicyId(world, bucket.resource.id);
  return {
    is: "table",
    name: pairId("sides", pair),
    columns: columns(
      say("Item"),
      say("Asking side: account {{account}}", { account }),
      say("Owning side: account {{account}}", { account: bucket.accountName }),
    ),
    rows: [
      [
        [say("Policy")],
        policy === undefined
          ? nothing
          : [toPolicy(world, policy.resource.id, { code: policy.resource.name })],
        policyId === undefined
          ? [say("no bucket policy")]
          : [
              toPolicy(
                world,
                policyId,
                say("bucket policy of `{{bucket}}`", { bucket: bucket.resource.name }),
              ),
            ],
      ],
      [
        [say("Principals")],
        codes(principals.map((one) => principalName(world, one))),
        owning.length === 0 ? nothing : lines(owning, principalsCell),
      ],
      [
        [say("Actions")],
        asking.length === 0 ? nothing : lines(asking, actionsCell),
        owning.length === 0 ? nothing : lines(owning, actionsCell),
      ],
      [
        [say("Resources")],
        asking.length === 0 ? nothing : lines(asking, resourcesCell),
        owning.length === 0 ? nothing : lines(owning, resourcesCell),
      ],
      ...conditionRows(lines(asking, conditionsCell), lines(owning, conditionsCell)),
      ...keyRows(world, pair),
    ],
  };
}

function conditionRows(asking: Cell, owning: Cell): readonly (readonly Cell[])[] {
  return asking.length + owning.length === 0 ? [] : [[[say("Conditions")], asking, owning]];
}

/** What is asked of the key that encrypts the bucket, and the policy that answers. */
function keyRows(world: World, { key }: GrantPair): readonly (readonly Cell[])[] {
  if (key === undefined) return [];
  const { placed, asking } = key;
  const name = say("key policy of `{{key}}`", { key: placed.resource.names.join("/") });
  return [
    [
      [say("Encryption key")],
      asking.length === 0 ? [say("nothing")] : distinct(asking.flatMap(actionsCell)),
      [toPolicy(world, placed.resource.id, name)],
    ],
  ];
}

function bucketPolicyId(world: World, bucket: string): string | undefined {
  for (const { resource } of world.byKind.get("bucket-policy") ?? []) {
    if (resource.kind === "bucket-policy" && resource.bucket.id === bucket) return resource.id;
  }
  return undefined;
}

/** Whether they agree, by each action: asked of the same evaluator as every proof. */
function answerTable(world: World, pair: GrantPair): readonly Block[] {
  const { asking, owning, bucket, principals, key } = pair;
  const ofBucket = wantedIn([...asking, ...owning], bucket.resource.name).map((wanted) => ({
    call: callOf(world, wanted),
    ...wanted,
  }));
  const ofKey =
    key === undefined
      ? []
      : callsOfKey(world, key.placed, key.asking).map((call) => ({
          call,
          action: call.action,
          resource: call.resource,
        }));
  const rows = [...ofBucket, ...ofKey].flatMap((asked) => answerRows(world, asked, principals));
  if (rows.length === 0) return [];
  return [
    {
      is: "table",
      name: pairId("agreement", pair),
      title: say("Whether both sides agree"),
      columns: columns(
        say("Principals"),
        say("Action"),
        say("Resource"),
        say("Asking side"),
        say("Owning side"),
        say("Result"),
      ),
      rows,
    },
  ];
}

function answerRows(
  world: World,
  wanted: Wanted & { readonly call: Call },
  principals: readonly (Ref<"user"> | Ref<"role">)[],
): readonly (readonly Cell[])[] {
  const alike = new Map<string, { readonly cells: readonly Cell[]; readonly who: string[] }>();
  for (const one of principals) {
    const answer = answerFor(world, one, wanted.call);
    const cells: readonly Cell[] = [
      [verdictInline(answer.asking), ...answer.askingBy.map((by) => citation(world, by))],
      [verdictInline(answer.owning), ...answer.owningBy.map((by) => citation(world, by))],
      [agreement(answer)],
    ];
    const key = JSON.stringify(cells);
    const known = alike.get(key);
    const name = principalName(world, one);
    if (known === undefined) alike.set(key, { cells, who: [name] });
    else known.who.push(name);
  }
  return [...alike.values()].map(({ cells, who }) => [
    codes(who),
    code(wanted.action),
    [
      policyValue(wanted.resource),
      ...(wanted.prefix === undefined ? [] : [{ code: `s3:prefix ${wanted.prefix}` }]),
    ],
    ...cells,
  ]);
}

/** A statement that decides, leading to the policy that it stands in. */
function citation(world: World, { policy, statement }: Answer["askingBy"][number]): Inline {
  const { sid } = policy.statements[statement] ?? {};
  const text =
    sid === undefined
      ? say("{{policy}}, statement {{number}}", { policy: policy.name, number: statement + 1 })
      : say("{{policy}}, statement `{{sid}}`", { policy: policy.name, sid });
  return policy.resource === undefined ? text : toPolicy(world, policy.resource, text);
}

function agreement({ asking, owning, both }: Answer): Inline {
  if (both === "allowed") return { verdict: both, text: say("agree: allowed") };
  if (both === "unknown") return { verdict: both, text: say("not known") };
  return asking === owning || allOf([asking, owning]) !== "denied"
    ? { verdict: both, text: say("agree: denied") }
    : { verdict: both, text: say("do not agree: denied") };
}
