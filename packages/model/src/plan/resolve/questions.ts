import { say, type Text } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import type { FlowInput } from "../../topology/expect.ts";
import type { Topology } from "../../topology/topology.ts";
import type { AthenaClient, Flow, FlowTarget, Use } from "../flow.ts";
import type { Ref } from "../reference.ts";
import type { Kind } from "../resource.ts";
import type { SecurityGroupRef } from "../resources/security-group-rule.ts";
import { findAnywhere } from "./anywhere.ts";
import type { Entry } from "./declarations.ts";
import { groupOf } from "./default-group.ts";
import { words, type Word } from "./reference-words.ts";
import { refTo } from "./sink.ts";
import { parseS3Uri } from "./s3-uri.ts";

/** What is used, and how, as written: exactly one of them. */
export type UseInput = Pick<FlowInput, "read" | "write" | "query" | "open">;

/** Questions about a topology, their references resolved. What is wrong is reported, and the answer undefined. */
export interface Questions {
  flow(input: FlowInput, at: Path): Flow | undefined;
  use(input: UseInput, at: Path): { readonly use: Use; readonly target: FlowTarget } | undefined;
  principal(text: string, at: Path): Ref<"user"> | Ref<"role"> | undefined;
  subnet(text: string, at: Path): Ref<"subnet"> | undefined;
  /** Anything that the topology declares. */
  resource(text: string, at: Path): Ref<Kind> | undefined;
}

export function questionsAbout(
  topology: Topology,
  dropped: readonly Path[],
  report: (finding: Finding) => void,
): Questions {
  const find = findAnywhere(topology, dropped);

  function entryOf(allowed: readonly Word[], text: string, at: Path): Entry | undefined {
    const found = find(allowed, text, at);
    if ("entry" in found) return found.entry;
    if ("finding" in found) report(found.finding);
    return undefined;
  }

  function malformed(message: Text, help: Text, at: Path): undefined {
    report({ code: "expect/malformed", severity: "error", message, at, help });
    return undefined;
  }

  function principal(text: string, at: Path): Ref<"user"> | Ref<"role"> | undefined {
    const entry = entryOf(["role", "user"], text, at);
    return refTo(entry, "role") ?? refTo(entry, "user");
  }

  function subnet(text: string, at: Path): Ref<"subnet"> | undefined {
    return refTo(entryOf(["subnet"], text, at), "subnet");
  }

  function use(
    input: UseInput,
    at: Path,
  ): { readonly use: Use; readonly target: FlowTarget } | undefined {
    const [first, second] = usesIn(input);
    if (first === undefined || second !== undefined) {
      return malformed(
        first === undefined
          ? say("It is not said what is used.")
          : say("Several uses are written where one belongs."),
        say("Write exactly one of `read`, `write`, `query` and `open`."),
        at,
      );
    }
    const target = targetOf(first.use, first.text, [...at, first.use]);
    return target === undefined ? undefined : { use: first.use, target };
  }

  function targetOf(kind: Use, text: string, at: Path): FlowTarget | undefined {
    if (kind === "query") {
      const workgroup = refTo(entryOf(["workgroup"], text, at), "workgroup");
      return workgroup === undefined ? undefined : { kind: "workgroup", workgroup };
    }
    if (kind === "open") {
      const studio = refTo(entryOf(["studio"], text, at), "studio");
      return studio === undefined ? undefined : { kind: "studio", studio };
    }
    if (/^s3:/i.test(text)) {
      const place = parseS3Uri(text);
      if (place !== undefined) return objects(place.bucket, place.prefix);
      return malformed(
        say("`{{text}}` is not an S3 URI.", { text }),
        say(
          "Write `s3://BUCKET/KEY`, without blanks; a key that ends in `/` means every object below it.",
        ),
        at,
      );
    }
    const entry = entryOf(kind === "read" ? ["table", "bucket"] : ["bucket"], text, at);
    const table = refTo(entry, "table");
    if (table !== undefined) return { kind: "table", table };
    return entry === undefined ? undefined : objects(bucketName(topology, entry), "");
  }

  function athenaOf(
    input: FlowInput,
    target: FlowTarget,
    at: Path,
  ): AthenaClient | "none" | undefined {
    if (target.kind === "objects" || target.kind === "studio") {
      const [extra] = (["through", "client", "workgroup", "ctas"] as const).filter(
        (key) => input[key] !== undefined,
      );
      if (extra === undefined) return "none";
      return malformed(
        target.kind === "objects"
          ? say("`{{key}}` speaks of Athena, which reads tables and not objects.", { key: extra })
          : say("`{{key}}` speaks of Athena, which reads tables and not Studio.", { key: extra }),
        target.kind === "objects"
          ? say("Name the table: `read: x:table/DATABASE/TABLE`.")
          : say("Remove `{{key}}`.", { key: extra }),
        [...at, extra],
      );
    }
    const name = input.client ?? (input.at === undefined ? "console" : "awswrangler");
    if (input.ctas !== undefined && name !== "awswrangler") {
      return malformed(
        say("`ctas` is an option of `awswrangler`, and the client is another."),
        say("Remove `ctas`, or write `client: awswrangler`."),
        [...at, "ctas"],
      );
    }
    const named =
      input.workgroup === undefined
        ? undefined
        : refTo(entryOf(["workgroup"], input.workgroup, [...at, "workgroup"]), "workgroup");
    if (input.workgroup !== undefined && named === undefined) return undefined;
    const workgroup = target.kind === "workgroup" ? target.workgroup : named;
    if (target.kind === "workgroup" && named !== undefined && named.id !== workgroup?.id) {
      return malformed(
        say("`query` and `workgroup` name two workgroups."),
        say("Remove `{{key}}`.", { key: "workgroup" }),
        [...at, "workgroup"],
      );
    }
    return {
      name,
      ctas: name === "awswrangler" && input.ctas !== false,
      ...(workgroup === undefined ? {} : { workgroup }),
    };
  }

  function groupsOf(texts: readonly string[], at: Path): readonly SecurityGroupRef[] | undefined {
    const groups = texts.flatMap((text, index) => {
      const entry = entryOf(["security-group"], text, [...at, index]);
      return entry === undefined ? [] : (groupOf(entry) ?? []);
    });
    return groups.length === texts.length ? groups : undefined;
  }

  function flow(input: FlowInput, at: Path): Flow | undefined {
    const who = principal(input.who, [...at, "who"]);
    const where = input.at === undefined ? undefined : subnet(input.at, [...at, "at"]);
    const used = use(input, at);
    const groups =
      input.securityGroups && groupsOf(input.securityGroups, [...at, "securityGroups"]);
    if (used === undefined) return undefined;
    const athena = athenaOf(input, used.target, at);
    const isIncomplete =
      who === undefined ||
      athena === undefined ||
      (input.at !== undefined && where === undefined) ||
      (input.securityGroups !== undefined && groups === undefined);
    if (isIncomplete) return undefined;
    return {
      who,
      ...(where === undefined ? {} : { at: where }),
      ...(groups === undefined ? {} : { securityGroups: groups }),
      ...used,
      ...(athena === "none" ? {} : { athena }),
    };
  }

  return {
    flow,
    use,
    principal,
    subnet,
    resource: (text, at) => entryOf(everyWord, text, at)?.ref,
  };
}

const everyWord: readonly Word[] = Object.keys(words).filter((word): word is Word =>
  Object.hasOwn(words, word),
);

function usesIn(input: UseInput): readonly { readonly use: Use; readonly text: string }[] {
  return (["read", "write", "query", "open"] as const).flatMap((use) => {
    const text = input[use];
    return text === undefined ? [] : [{ use, text }];
  });
}

function objects(bucket: string, key: string): FlowTarget {
  return { kind: "objects", bucket, key, below: key === "" || key.endsWith("/") };
}

function bucketName(topology: Topology, { account, names }: Entry): string {
  const [name = ""] = names;
  return topology.accounts[account]?.buckets[name]?.name ?? name;
}
