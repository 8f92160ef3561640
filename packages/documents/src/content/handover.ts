import {
  onlyAccount,
  type Kind,
  type Plan,
  type PlannedAccount,
  type Resource,
  type ResourceOf,
} from "@cloister/model";
import { and, say, verbatim, type Text } from "@cloister/texts";
import type { Block, Cell, Inline, Section, Table } from "../book/book.ts";
import { code, columns, tableOf } from "./cells.ts";
import { stackOf } from "./deployment.ts";
import { idOf } from "./ids.ts";
import type { DocumentInput } from "./input.ts";
import { kindText, labelOf, sectionOfKind } from "./kinds.ts";

/** What each account's own administrator applies; undefined where nothing is made. */
export function handovers(input: DocumentInput): Section | undefined {
  const accounts = input.plan.accounts.filter(({ name }) =>
    input.plan.units.some(({ account }) => account.name === name),
  );
  if (accounts.length === 0) return undefined;
  return {
    id: "handover",
    title: say("Hand-over to each account"),
    blocks: [],
    sections: accounts.map((account) => ({
      id: idOf("handover", account.name),
      title: accountTitle(account),
      blocks: handoverBlocks(input, account, { isWithLinks: true }),
      sections: [],
    })),
  };
}

export function accountTitle({ name, id }: PlannedAccount): Text {
  return say("Account `{{name}}` ({{id}})", { name, id });
}

/** The steps of one account, what they make, and what must be there before. */
export function handoverBlocks(
  input: DocumentInput,
  account: PlannedAccount,
  { isWithLinks }: { readonly isWithLinks: boolean },
): readonly Block[] {
  const own = onlyAccount(input.plan, account.name);
  return [
    ...refusal(input),
    { is: "list", isOrdered: true, items: stepsOf(input, account, own) },
    ...madeTable(own, account, { isWithLinks }),
    ...existingTable(own, account),
    ...uploadTable(own, account),
  ];
}

/** No program is written of a topology that has errors. */
function refusal({ diagnosis, isComplete }: DocumentInput): readonly Block[] {
  const hasErrors = diagnosis.diagnostics.some(({ severity }) => severity === "error");
  if (isComplete && !hasErrors) return [];
  return [
    {
      is: "paragraph",
      tone: "warning",
      text: say(
        "Not to be deployed yet: the topology has errors, and `cloister generate` writes no program until they are mended.",
      ),
    },
  ];
}

function stepsOf(input: DocumentInput, { name, id }: PlannedAccount, own: Plan): readonly Inline[] {
  const waits = (own.outside ?? []).map(({ stack, account, requiredBy }) =>
    say(
      "Wait until account {{account}} has deployed `{{stack}}`, which is needed for {{requiredBy}}.",
      {
        account: account.name,
        stack,
        requiredBy: and(requiredBy.map((id) => `\`${id}\``)),
      },
    ),
  );
  const command = `cloister generate ${filesOf(input)} --backend cdk --account ${quoted(name)} --out ${quoted(name)}`;
  const others = waitingElsewhere(input.plan, own);
  return [
    ...waits,
    say(
      "Write the program of this account alone: `{{command}}` (or `--backend pulumi`, whose commands are in the README of the program).",
      { command },
    ),
    say(
      "In the folder of the program: `npm install`; once for each Region {{bootstrap}}; then `{{diff}}`, which shows what would change.",
      {
        bootstrap: and(
          regionsOf(own).map(
            (region) => `\`npx cdk bootstrap aws://${id}/${region} --profile ${quoted(name)}\``,
          ),
        ),
        diff: `npx cdk diff --profile ${quoted(name)}`,
      },
    ),
    say("Deploy, in this order: {{commands}}.", {
      commands: and(
        own.deployOrder.map(
          (stack) => `\`npx cdk deploy --exclusively ${quoted(stack)} --profile ${quoted(name)}\``,
        ),
      ),
    }),
    ...(uploadsOf(own, name).length === 0
      ? []
      : [
          say("Upload the objects below, each with `{{command}}`.", {
            command: `aws s3 cp FILE s3://BUCKET/KEY --profile ${quoted(name)}`,
          }),
        ]),
    ...others.map(({ account, stacks }) =>
      say("Tell account {{account}} when this is done, which is needed for {{stacks}}.", {
        account,
        stacks: and(stacks.map((id) => `\`${id}\``)),
      }),
    ),
  ];
}

function filesOf({ sources, overlays = [] }: DocumentInput): string {
  return [...sources.map(quoted), ...overlays.map((file) => `--overlay ${quoted(file)}`)].join(" ");
}

/** As a shell reads it. */
function quoted(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function regionsOf({ units }: Plan): readonly string[] {
  return [...new Set(units.map(({ region }) => region))];
}

/** The stacks of other accounts that wait for one of this account. */
function waitingElsewhere(
  plan: Plan,
  own: Plan,
): readonly { readonly account: string; readonly stacks: readonly string[] }[] {
  const ids = new Set(own.deployOrder);
  const waiting = new Map<string, string[]>();
  for (const { account, stacks } of plan.units) {
    for (const { id, dependsOn } of stacks) {
      if (ids.has(id) || !dependsOn.some((one) => ids.has(one))) continue;
      waiting.set(account.name, [...(waiting.get(account.name) ?? []), id]);
    }
  }
  return [...waiting].map(([account, stacks]) => ({ account, stacks }));
}

/** Every resource that the account gets, by stack and kind. */
function madeTable(
  own: Plan,
  { name }: PlannedAccount,
  { isWithLinks }: { readonly isWithLinks: boolean },
): readonly Table[] {
  const rows = own.deployOrder.flatMap((id) => {
    const found = stackOf(own, id);
    return byKind(found?.stack.resources ?? []).map(([kind, resources]): readonly Cell[] => [
      code(id),
      code(found?.unit.region),
      [isWithLinks ? { link: sectionOfKind(kind), text: kindText(kind) } : kindText(kind)],
      [verbatim(String(resources.length))],
      resources.map((resource) => ({ code: labelOf(resource) })),
    ]);
  });
  return tableOf({
    name: idOf("made", name),
    title: say("What is made"),
    columns: [
      { title: say("Stack") },
      { title: say("Region") },
      { title: say("Kind") },
      { title: say("Count"), align: "right" },
      { title: say("Names") },
    ],
    rows,
  });
}

function byKind(resources: readonly Resource[]): readonly (readonly [Kind, readonly Resource[]])[] {
  const kinds = new Map<Kind, Resource[]>();
  for (const resource of resources) {
    kinds.set(resource.kind, [...(kinds.get(resource.kind) ?? []), resource]);
  }
  return [...kinds];
}

/** What the account must have already. */
function existingTable(own: Plan, { name }: PlannedAccount): readonly Table[] {
  const later = new Set(uploadsOf(own, name).map(({ id }) => id));
  const existing = own.existing
    .filter((one) => one.account.name === name)
    .map(({ resource }) => resource)
    .filter(({ id }) => !later.has(id))
    // AWS makes it together with the VPC.
    .filter(({ kind }) => kind !== "default-security-group");
  return tableOf({
    name: idOf("existing", name),
    title: say("What must be there"),
    columns: columns(say("Kind"), say("Names")),
    rows: byKind(existing).map(([kind, resources]) => [
      [kindText(kind)],
      resources.map((resource) => ({ code: existingLabel(resource) })),
    ]),
  });
}

function existingLabel(resource: Resource): string {
  if (resource.kind === "object") return resource.id.slice(resource.id.indexOf("/") + 1);
  const label = labelOf(resource);
  return "existing" in resource && resource.existing !== undefined && resource.existing !== label
    ? `${label} (${resource.existing})`
    : label;
}

/** Objects that are expected to exist, in buckets that are made here. */
function uploadsOf({ units, existing }: Plan, account: string): readonly ResourceOf<"object">[] {
  const made = new Set(
    units.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources.map(({ id }) => id))),
  );
  return existing.flatMap(({ account: { name }, resource }) =>
    name === account && resource.kind === "object" && made.has(resource.bucket.id)
      ? [resource]
      : [],
  );
}

function uploadTable(own: Plan, { name }: PlannedAccount): readonly Table[] {
  return tableOf({
    name: idOf("uploads", name),
    title: say("Objects to upload"),
    columns: columns(say("Bucket"), say("Key")),
    rows: uploadsOf(own, name).map((object) => [
      code(awsName(own, object.bucket.id)),
      code(object.key),
    ]),
  });
}

function awsName({ units }: Plan, bucket: string): string {
  for (const { stacks } of units) {
    for (const { resources } of stacks) {
      for (const one of resources) if (one.id === bucket && one.kind === "bucket") return one.name;
    }
  }
  return bucket;
}
