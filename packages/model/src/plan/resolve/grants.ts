import { and, or, say, type Text } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { GrantInput } from "../../topology/grant.ts";
import type { Statement } from "../policy-document.ts";
import type { ManagedPolicy } from "../resources/managed-policy.ts";
import {
  bucketActions,
  bucketStatements,
  catalogStatements,
  workgroupStatement,
} from "./access.ts";
import { accountOf, arnOfEntry, regionOf } from "./arns.ts";
import { idOf, type Entry } from "./declarations.ts";
import { keyStatement } from "./key-statement.ts";
import { dataStatements } from "./data-statements.ts";
import { attach } from "./attachments.ts";
import { words } from "./reference-words.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";
import { describedAs } from "./described.ts";

const targets = ["bucket", "table", "database", "workgroup", "key"] as const;
type Target = (typeof targets)[number];

/** The asking side of permissions: each grant is a customer managed policy of its own name. */
export function resolveGrants(scope: Scope): void {
  const { accountName, account, region, sink } = scope;
  for (const [name, input] of Object.entries(account.grants)) {
    const at = ["accounts", accountName, "grants", name];
    const target = targetOf(scope, name, input, at);
    if (target === undefined) continue;
    const entry = lookUp(scope, [target], input[target] ?? "", { at: [...at, target] });
    if (entry === undefined) continue;
    const statements = statementsOf(scope, { target, entry, input, at });
    if (statements === undefined) continue;
    if (Object.hasOwn(account.policies, name)) {
      sink.report({
        code: "identity/policy-named-twice",
        severity: "error",
        message: say(
          "Grant `{{name}}` becomes a policy of that name, and `policies` has one already.",
          { name },
        ),
        at,
        related: [{ at: ["accounts", accountName, "policies", name], message: say("The policy.") }],
        help: say("Rename one of them."),
      });
      continue;
    }
    const policy: ManagedPolicy = {
      kind: "managed-policy",
      id: idOf(accountName, "managed-policy", [name]),
      names: [name],
      at,
      name: input.name ?? name,
      path: "/",
      ...describedAs(input, "policyDescription"),
      document: { statements },
    };
    sink.place({ account: accountName, region, stack: "permissions" }, policy);
    for (const [index, text] of input.principals.entries()) {
      const principalAt = [...at, "principals", index];
      const found = lookUp(scope, ["role", "user"], text, { at: principalAt });
      const principal = refTo(found, "role") ?? refTo(found, "user");
      if (found === undefined || principal === undefined || !isOwn(scope, found, text, principalAt))
        continue;
      attach(scope, {
        principal,
        principalName: found.names[0] ?? "",
        policy: { kind: "managed-policy", id: policy.id },
        policyName: name,
        at: principalAt,
      });
    }
  }
}

function isOwn(scope: Scope, principal: Entry, text: string, at: Path): boolean {
  if (principal.account === scope.accountName) return true;
  scope.sink.report({
    code: "grants/foreign-principal",
    severity: "error",
    message: say(
      "`{{text}}` is of another account; a grant gives its permission to users and roles of its own account.",
      { text },
    ),
    at,
    related: [{ at: principal.at, message: say("The principal.") }],
    help: say("Write the grant in account `{{account}}`; the owner's side is `accepts`.", {
      account: principal.account,
    }),
  });
  return false;
}

function targetOf(scope: Scope, name: string, input: GrantInput, at: Path): Target | undefined {
  const named = targets.filter((target) => input[target] !== undefined);
  const wrong = (message: Text, help: Text): undefined => {
    scope.sink.report({ code: "grants/malformed", severity: "error", message, at, help });
    return undefined;
  };
  const [target] = named;
  if (target === undefined || named.length > 1) {
    return wrong(
      named.length === 0
        ? say("Grant `{{name}}` names nothing to be used.", { name })
        : say("Grant `{{name}}` names {{targets}} to be used.", {
            name,
            targets: and(named.map((word) => words[word].article)),
          }),
      say("Name exactly one of `bucket`, `table`, `database`, `workgroup` and `key`."),
    );
  }
  if ((input.access === undefined) === (input.actions === undefined)) {
    return wrong(
      input.access === undefined
        ? say("Grant `{{name}}` says neither `access` nor `actions`.", { name })
        : say("Grant `{{name}}` says both `access` and `actions`.", { name }),
      say(
        "`access` is the complete set for a use; `actions` are exactly those that you list. Write one of the two.",
      ),
    );
  }
  if (input.prefix !== undefined && (target !== "bucket" || input.actions !== undefined)) {
    return wrong(
      say(
        "Grant `{{name}}` has a `prefix`, which only a grant of a bucket with `access` can have.",
        { name },
      ),
      say("Remove `prefix`."),
    );
  }
  const allowed = usesOf[target];
  if (input.access !== undefined && !allowed.includes(input.access)) {
    return wrong(
      say("`{{access}}` is not a use of {{target}}.", {
        access: input.access,
        target: words[target].article,
      }),
      say("It is {{values}}.", { values: or(allowed.map((use) => `\`${use}\``)) }),
    );
  }
  return target;
}

const usesOf: Readonly<Record<Target, readonly string[]>> = {
  bucket: ["read", "write"],
  table: ["read", "query", "write"],
  database: ["read", "query", "write"],
  workgroup: ["query"],
  key: ["read", "write"],
};

interface GrantOf {
  readonly target: Target;
  readonly entry: Entry;
  readonly input: GrantInput;
  readonly at: Path;
}

function statementsOf(
  scope: Scope,
  { target, entry, input, at }: GrantOf,
): readonly Statement[] | undefined {
  const arn = arnOfEntry(scope.topology, entry);
  const [first = "", second = ""] = entry.names;
  const account = accountOf(scope.topology, entry);
  const use = input.access === "write" ? "write" : "read";
  if (input.actions !== undefined) {
    if (target === "bucket" && arn !== undefined) return [bucketActions(arn, input.actions)];
    if (target === "key")
      return [{ ...keyStatement(scope, entry, "decrypt"), actions: input.actions }];
    return arn === undefined
      ? undefined
      : [{ effect: "Allow", actions: input.actions, resources: [arn] }];
  }
  switch (target) {
    case "bucket": {
      if (arn === undefined) return undefined;
      return [...bucketStatements(arn, use, input.prefix), ...dataKeyOf(scope, entry, use)];
    }
    case "key":
      return [keyStatement(scope, entry, use === "write" ? "encrypt" : "decrypt")];
    case "workgroup": {
      const workgroup = account.workgroups[first];
      const location = workgroup?.existing
        ? workgroup.existing.resultLocation
        : workgroup?.resultLocation;
      const results =
        location === undefined || location === "none"
          ? []
          : dataStatements(scope, { locations: [location], use: "write" });
      const key =
        workgroup === undefined || workgroup.encryption === "sse-s3"
          ? undefined
          : scope.directory.find(["key"], workgroup.encryption.key, { account: entry.account, at });
      const encryption =
        key !== undefined && "entry" in key ? [keyStatement(scope, key.entry, "encrypt")] : [];
      return arn === undefined
        ? undefined
        : merged([workgroupStatement(arn), ...results, ...encryption]);
    }
    case "table":
    case "database": {
      const database = account.databases[first];
      const tables = database?.tables ?? {};
      const one = tables[second];
      const named =
        target === "database"
          ? Object.entries(tables)
          : one === undefined
            ? []
            : [[second, one] as const];
      const home = `arn:${scope.partition}:glue:${regionOf(scope.topology, entry)}:${account.id}`;
      const catalog = catalogStatements(use, {
        home,
        database: database?.name ?? first,
        tables: target === "database" ? ["*"] : named.map(([name, table]) => table.name ?? name),
      });
      return merged([
        ...catalog,
        ...dataStatements(scope, { locations: named.map(([, table]) => table.location), use }),
      ]);
    }
  }
}

function dataKeyOf(scope: Scope, bucket: Entry, use: "read" | "write"): readonly Statement[] {
  const encryption = accountOf(scope.topology, bucket).buckets[bucket.names[0] ?? ""]?.encryption;
  if (encryption === undefined || encryption === "sse-s3") return [];
  const key = scope.directory.find(["key"], encryption.key, { account: bucket.account, at: [] });
  return "entry" in key
    ? [keyStatement(scope, key.entry, use === "write" ? "encrypt" : "decrypt")]
    : [];
}

/** The same statement need not be said twice. */
function merged(statements: readonly Statement[]): readonly Statement[] {
  return [
    ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
  ];
}
