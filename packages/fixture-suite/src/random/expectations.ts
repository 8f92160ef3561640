import * as fc from "fast-check";
import { allChosen, choice, choices, chosen, type Sketch } from "./choice.ts";
import type { Document } from "./document.ts";
import type { AccountFacts } from "./facts.ts";
import { text } from "./texts.ts";

const expectation = fc.record(
  {
    kind: fc.constantFrom("can" as const, "cannot" as const, "only" as const, "closed" as const),
    description: text(60),
    who: choice,
    others: choices(2),
    at: choice,
    groups: choices(2),
    use: fc.constantFrom("read" as const, "write" as const, "query" as const, "open" as const),
    what: choice,
    isUri: fc.boolean(),
    client: fc.constantFrom("awswrangler" as const, "console" as const, "sdk" as const),
    workgroup: choice,
    ctas: fc.boolean(),
    isThrough: fc.boolean(),
  },
  { requiredKeys: ["kind", "who", "others", "use", "what"] },
);

export const expectations = fc.array(expectation, { maxLength: 3, size: "max" });
type ExpectationSketch = Sketch<typeof expectation>;
type ExpectationDocument = NonNullable<Document["expect"]>[number];
type FlowDocument = NonNullable<ExpectationDocument["can"]>;

/** Everything that can be spoken of, as references in full. */
interface Spoken {
  readonly principals: readonly string[];
  readonly subnets: readonly { readonly ref: string; readonly groups: readonly string[] }[];
  readonly buckets: readonly { readonly ref: string; readonly awsName: string }[];
  readonly tables: readonly string[];
  readonly workgroups: readonly string[];
  readonly studios: readonly string[];
}

/** Expectations that can be judged, whether or not they hold; those of things that there are none of are left out. */
export function writeExpectations(
  list: readonly ExpectationSketch[],
  accounts: readonly AccountFacts[],
  written: Document["accounts"],
): Document["expect"] {
  const spoken = spokenOf(accounts, written);
  const found = list.flatMap((sketch) => {
    const judged = writeExpectation(sketch, spoken);
    return judged === undefined ? [] : [{ description: sketch.description, ...judged }];
  });
  return found.length === 0 ? undefined : found;
}

function spokenOf(accounts: readonly AccountFacts[], written: Document["accounts"]): Spoken {
  const each = <T>(list: (account: AccountFacts) => readonly T[]) => accounts.flatMap(list);
  return {
    principals: each(({ name, roles, users }) => [
      ...roles.map((role) => `${name}:role/${role}`),
      ...users.map((user) => `${name}:user/${user}`),
    ]),
    subnets: each(({ name, vpcs }) =>
      vpcs.flatMap((vpc) =>
        vpc.subnets.map((subnet) => ({
          ref: `${name}:subnet/${vpc.name}/${subnet.name}`,
          groups: vpc.groups.map((group) => `${name}:security-group/${vpc.name}/${group}`),
        })),
      ),
    ),
    buckets: each(({ name, buckets }) =>
      buckets.map((bucket) => ({ ref: `${name}:bucket/${bucket.name}`, awsName: bucket.awsName })),
    ),
    tables: each(({ name, databases }) =>
      databases.flatMap((database) =>
        database.tables.map((table) => `${name}:table/${database.name}/${table.name}`),
      ),
    ),
    workgroups: each(({ name, workgroups }) =>
      workgroups.map((workgroup) => `${name}:workgroup/${workgroup.name}`),
    ),
    studios: each(({ name }) =>
      Object.keys(written[name]?.studios ?? {}).map((studio) => `${name}:studio/${studio}`),
    ),
  };
}

function writeExpectation(
  sketch: ExpectationSketch,
  spoken: Spoken,
): Omit<ExpectationDocument, "description"> | undefined {
  const { kind } = sketch;
  if (kind === "closed") {
    const subnet = chosen(spoken.subnets, sketch.what);
    return subnet && { closed: subnet.ref };
  }
  if (kind === "only") {
    const read = targetOf(sketch, spoken, ["buckets", "tables"]);
    const write = targetOf(sketch, spoken, ["buckets"]);
    const principals = [...allChosen(spoken.principals, sketch.others)];
    if (sketch.use === "write")
      return write === undefined ? undefined : { only: { principals, write } };
    return read === undefined ? undefined : { only: { principals, read } };
  }
  const flow = flowOf(sketch, spoken);
  return flow && { [kind]: flow };
}

function flowOf(sketch: ExpectationSketch, spoken: Spoken): FlowDocument | undefined {
  const who = chosen(spoken.principals, sketch.who);
  const at = sketch.at === undefined ? undefined : chosen(spoken.subnets, sketch.at);
  if (who === undefined) return undefined;
  const groups = [...allChosen(at?.groups ?? [], sketch.groups ?? [])];
  const place = {
    who,
    at: at?.ref,
    securityGroups: groups.length === 0 ? undefined : groups,
  };
  switch (sketch.use) {
    case "open": {
      const open = chosen(spoken.studios, sketch.what);
      return open === undefined ? undefined : { ...place, open };
    }
    case "write": {
      const write = targetOf(sketch, spoken, ["buckets"]);
      return write === undefined ? undefined : { ...place, write };
    }
    case "query": {
      const query = chosen(spoken.workgroups, sketch.what);
      return query === undefined ? undefined : { ...place, query, ...clientOf(sketch) };
    }
    case "read": {
      const table = chosen(spoken.tables, sketch.what);
      if (sketch.isUri !== true && table !== undefined) {
        const workgroup =
          sketch.workgroup === undefined ? undefined : chosen(spoken.workgroups, sketch.workgroup);
        return { ...place, read: table, workgroup, ...clientOf(sketch) };
      }
      const read = targetOf(sketch, spoken, ["buckets"]);
      return read === undefined ? undefined : { ...place, read };
    }
  }
}

function clientOf({
  client,
  ctas,
  isThrough,
}: ExpectationSketch): Pick<FlowDocument, "client" | "ctas" | "through"> {
  return {
    client,
    ctas: client === "awswrangler" ? ctas : undefined,
    through: isThrough === true ? "athena" : undefined,
  };
}

function targetOf(
  { what, isUri }: ExpectationSketch,
  { buckets, tables }: Spoken,
  kinds: readonly ("buckets" | "tables")[],
): string | undefined {
  const bucket = chosen(buckets, what);
  if (isUri === true && bucket !== undefined) return `s3://${bucket.awsName}/raw/${what % 3}`;
  const refs = [
    ...(kinds.includes("buckets") ? buckets.map(({ ref }) => ref) : []),
    ...(kinds.includes("tables") ? tables : []),
  ];
  return chosen(refs, what);
}
