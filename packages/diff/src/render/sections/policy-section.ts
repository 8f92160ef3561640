import { commas, say, type Text } from "@cloister/texts";
import type { Difference, Permission, PolicyChange, PolicyKind } from "../../difference.ts";
import { row, type ContentOptions, type Row } from "../content.ts";
import { code, codes, someOf } from "../some-of.ts";

/** Policies that say more or less. Of what is on one side only the other sections tell, and all of it here in full. */
export function policyRows({ policies }: Difference, options: ContentOptions): readonly Row[] {
  return policies.map((change) => {
    const title = titleOf(change);
    const notes = notesOf(change, options);
    const [only, ...more] = notes;
    const isDetail = change.only !== undefined;
    return only !== undefined && more.length === 0
      ? row(markOf(change), say("{{title}}: {{permission}}", { title, permission: only }), {
          isDetail,
          most: 1,
        })
      : row(markOf(change), title, { notes, isDetail });
  });
}

function markOf({ change }: PolicyChange): Row["mark"] {
  switch (change) {
    case "widened":
      return "+";
    case "narrowed":
      return "-";
    case "both":
      return "~";
    case "same":
      return "~";
    case "unclear":
      return "?";
  }
}

function titleOf(change: PolicyChange): Text {
  const whose = whoseText(change.kind, change.subject);
  switch (change.change) {
    case "widened":
      return change.only === "after"
        ? say("{{policy}}: new", { policy: whose })
        : say("{{policy}}: widened", { policy: whose });
    case "narrowed":
      return change.only === "before"
        ? say("{{policy}}: gone", { policy: whose })
        : say("{{policy}}: narrowed", { policy: whose });
    case "both":
      return say("{{policy}}: narrowed and widened", { policy: whose });
    case "same":
      return say("{{policy}}: says the same in other policies", { policy: whose });
    case "unclear":
      return say("{{policy}}: changed, and what that means is not known", { policy: whose });
  }
}

function whoseText(kind: PolicyKind, subject: string): Text {
  switch (kind) {
    case "identity":
      return code(subject);
    case "boundary":
      return say("the permissions boundary of `{{subject}}`", { subject });
    case "bucket-policy":
      return say("the bucket policy of `{{subject}}`", { subject });
    case "key-policy":
      return say("the key policy of `{{subject}}`", { subject });
    case "trust-policy":
      return say("the trust policy of `{{subject}}`", { subject });
    case "endpoint-policy":
      return say("the policy of `{{subject}}`", { subject });
  }
}

function notesOf(change: PolicyChange, options: ContentOptions): readonly Text[] {
  const { attached, detached, gained, lost } = change;
  const named = (all: PolicyChange["attached"]) =>
    all.flatMap(({ name, arn }) => (arn === undefined ? [] : [name]));
  const [on, off] = [named(attached), named(detached)];
  // What goes or comes with an AWS managed policy is told by its name.
  const own = (all: readonly Permission[]) =>
    options.isFull ? all : all.filter(({ policy }) => policy === undefined);
  return [
    ...(off.length === 0
      ? []
      : [say("detached: {{policies}}", { policies: someOf(codes(off), options, 6) })]),
    ...(on.length === 0
      ? []
      : [say("attached: {{policies}}", { policies: someOf(codes(on), options, 6) })]),
    ...limited(own(lost), options, (one) => lostText(one, options)),
    ...limited(own(gained), options, (one) => gainedText(one, options)),
  ];
}

function limited(
  all: readonly Permission[],
  { isFull }: ContentOptions,
  textOf: (permission: Permission) => Text,
): readonly Text[] {
  const [first, ...more] = all;
  if (isFull || first === undefined || more.length === 0) return all.map(textOf);
  const said = { permission: textOf(first), count: more.length };
  return [
    more.length === 1
      ? say("{{permission}} (1 more)", { permission: said.permission })
      : say("{{permission}} ({{count}} more)", said),
  ];
}

function gainedText(one: Permission, options: ContentOptions): Text {
  const what = permissionText(one, options);
  return one.effect === "Allow"
    ? say("now {{permission}}", { permission: what })
    : say("no longer denied: {{permission}}", { permission: what });
}

function lostText(one: Permission, options: ContentOptions): Text {
  const what = permissionText(one, options);
  if (one.effect === "Deny") return say("denied now: {{permission}}", { permission: what });
  return one.still.length === 0
    ? say("no longer {{permission}}", { permission: what })
    : say("no longer {{permission}}; still {{rest}}", {
        permission: what,
        rest: someOf(codes(one.still), options, 2),
      });
}

function permissionText(one: Permission, options: ContentOptions): Text {
  const { principals, actions, resources, allBut, conditions, policy } = one;
  if (isEverything(one)) return say("everything for everybody");
  const list = (part: Permission["allBut"][number], values: readonly string[], most: number) => {
    const items = someOf(codes(values), options, most);
    return allBut.includes(part)
      ? say("all but {{items}}", { items })
      : say("{{items}}", { items });
  };
  const does = list("actions", actions, 3);
  const on =
    resources.length === 0
      ? does
      : say("{{actions}} on {{resources}}", {
          actions: does,
          resources: list("resources", resources, 2),
        });
  const to =
    principals.length === 0
      ? on
      : say("{{permission}} for {{principals}}", {
          permission: on,
          principals: list("principals", principals, 2),
        });
  const conditioned = conditionTexts(conditions);
  const under =
    conditioned.length === 0
      ? to
      : say("{{permission}} if {{conditions}}", {
          permission: to,
          conditions: someOf(conditioned, options, 2),
        });
  return policy === undefined
    ? under
    : say("{{permission}} ({{policy}})", { permission: under, policy: code(policy) });
}

/** What a policy that is not there would say. */
function isEverything({ principals, actions, resources, allBut, conditions }: Permission): boolean {
  const isAll = [principals, actions, resources].every(([one, ...more]) => {
    return one === "*" && more.length === 0;
  });
  return isAll && allBut.length === 0 && Object.keys(conditions).length === 0;
}

function conditionTexts(conditions: Permission["conditions"]): readonly Text[] {
  return Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) =>
      say("`{{condition}}` {{values}}", {
        condition: `${key} ${operator}`,
        values: commas(codes(values)),
      }),
    ),
  );
}
