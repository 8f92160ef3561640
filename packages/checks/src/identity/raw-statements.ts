import {
  partitionOf,
  type AccountInput,
  type Path,
  type StatementInput,
  type Topology,
} from "@cloister/model";

/** A statement that the topology writes as IAM has it. */
export interface RawStatement {
  readonly statement: StatementInput;
  readonly at: Path;
  /** Whose policy it is in. */
  readonly of: "policy" | "trust" | "bucket" | "key" | "endpoint";
  /** The partition of its account. */
  readonly partition: string;
}

const known = new WeakMap<Topology, readonly RawStatement[]>();

/** Every raw statement of what is made, in the order of the topology. What exists already is as stated. */
export function rawStatements(topology: Topology): readonly RawStatement[] {
  const before = known.get(topology);
  if (before !== undefined) return before;
  const all = Object.entries(topology.accounts).flatMap(([name, account]) => {
    const partition = partitionOf(account.region ?? topology.region);
    return listsOf(account, ["accounts", name]).flatMap(({ of, statements, at }) =>
      statements.map((statement, index): RawStatement => ({
        statement,
        at: [...at, index],
        of,
        partition,
      })),
    );
  });
  known.set(topology, all);
  return all;
}

interface Statements {
  readonly of: RawStatement["of"];
  readonly statements: readonly StatementInput[];
  readonly at: Path;
}

function listsOf(account: AccountInput, at: Path): readonly Statements[] {
  const { policies, roles, buckets, keys, vpcs } = account;
  const made = <T extends { readonly existing?: unknown }>(things: Readonly<Record<string, T>>) =>
    Object.entries(things).filter(([, { existing }]) => existing === undefined);
  return [
    ...made(policies).map(([name, { statements = [] }]): Statements => ({
      of: "policy",
      statements,
      at: [...at, "policies", name, "statements"],
    })),
    ...made(roles).map(([name, { trustStatements }]): Statements => ({
      of: "trust",
      statements: trustStatements,
      at: [...at, "roles", name, "trustStatements"],
    })),
    ...made(buckets).map(([name, { policy }]): Statements => ({
      of: "bucket",
      statements: policy?.statements ?? [],
      at: [...at, "buckets", name, "policy", "statements"],
    })),
    ...made(keys).map(([name, { policy }]): Statements => ({
      of: "key",
      statements: policy?.statements ?? [],
      at: [...at, "keys", name, "policy", "statements"],
    })),
    ...Object.entries(vpcs).flatMap(([vpc, { endpoints }]) =>
      Object.entries(endpoints).map(([name, { policy }]): Statements => ({
        of: "endpoint",
        statements: policy?.statements ?? [],
        at: [...at, "vpcs", vpc, "endpoints", name, "policy", "statements"],
      })),
    ),
  ];
}

/** A text of a policy, and where it is written. */
export interface Placed {
  readonly text: string;
  readonly at: Path;
}

type Values = StatementInput["resources"] | StatementInput["principals"];

/** The texts of one element of a statement; references are none. */
export function textsOf(values: Values, at: Path): readonly Placed[] {
  if (values === undefined) return [];
  if (!Array.isArray(values)) return typeof values === "string" ? [{ text: values, at }] : [];
  return values.flatMap((value, index): readonly Placed[] =>
    typeof value === "string" ? [{ text: value, at: [...at, index] }] : [],
  );
}
