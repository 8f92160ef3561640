import type { Path } from "@cloister/model";
import type { Verdict } from "@cloister/proof";
import type { Text } from "@cloister/texts";

/** One thing that is tried on what was deployed, and what must come of it. */
export interface Check {
  /** `V1`, `V2`, …, in the order of the topology. */
  readonly id: string;
  /** What the design says: `x:role/analyst cannot read s3://bucket/`. */
  readonly flow: Text;
  /** Where the topology says so. */
  readonly at: Path;
  /** Whether an expectation asks for it, or a grant alone. */
  readonly asked: "expected" | "granted";
  /** What must come of it. */
  readonly wants: "allowed" | "denied";
  /** Whether it will, by proof. */
  readonly proven: Verdict;
  /** The proof in one or two sentences; where it will not come out as wanted, why. */
  readonly reason: Text;
  /** Whether it is the network that stops what must be denied, so that calls end in a timeout. */
  readonly isStoppedByNetwork: boolean;
  /** The topology's name of the account whose principal tries it. */
  readonly account: string;
  readonly runner: Runner;
  readonly action: Action;
  /** Who tries it and where, as a clause: "as user `usr111`, in the console". */
  readonly where: Text;
  /** What is run, in one sentence. */
  readonly does: Text;
  /** What must be seen, in one or two sentences. */
  readonly expects: Text;
  /** The command that proves it again, and says which layer decides. */
  readonly trace: string;
}

/** Who tries something, and where. */
export type Runner =
  /** A person or a program with credentials; `place` is the id of the subnet that it must be in. */
  | {
      readonly by: "shell" | "console";
      /** The plan's id of the user or role. */
      readonly principal: string;
      readonly place?: string;
    }
  /** A notebook of a Studio domain. */
  | {
      readonly by: "notebook";
      readonly principal: string;
      readonly studio: string;
      /** Names of user profiles that run as the role. */
      readonly profiles: readonly string[];
      readonly place?: string;
    }
  /** Whoever may read the account's network. */
  | { readonly by: "administrator" }
  /** Nobody who could type a command: only a service becomes this role. */
  | { readonly by: "nobody"; readonly principal: string };

/** What is tried, with all that a program needs to know. */
export type Action =
  | {
      readonly does: "query";
      readonly database: string;
      readonly table: string;
      /** Without a semicolon. */
      readonly sql: string;
      readonly workgroup: string;
      readonly region: string;
      /** In lower case, partition keys last. */
      readonly columns: readonly string[];
      /** At most this many rows are asked for. */
      readonly limit: number;
      readonly client: "awswrangler" | "console" | "sdk";
      readonly ctas: boolean;
      /** Where results go if the client says so; absent where the workgroup decides, or nobody knows. */
      readonly output?: string;
      /** awswrangler makes its own bucket, because nobody says where results go. */
      readonly usesFallbackBucket: boolean;
    }
  /** A query of no table: `SELECT 1`. */
  | {
      readonly does: "query-nothing";
      readonly workgroup: string;
      readonly region: string;
      readonly output?: string;
    }
  | {
      readonly does: "read";
      readonly bucket: string;
      /** One object; or what its key begins with, where the topology names none. */
      readonly key: string;
      readonly isPrefix: boolean;
      /** How pandas reads it, and the columns that it has; absent where no table says so. */
      readonly content?: {
        readonly format: "parquet" | "csv" | "json";
        readonly columns: readonly string[];
      };
      readonly region: string;
    }
  /** Writes a new, empty object that Athena passes over. */
  | {
      readonly does: "write";
      readonly bucket: string;
      readonly key: string;
      readonly region: string;
    }
  | {
      readonly does: "open";
      readonly domain: string;
      readonly studio: string;
      readonly profile: string;
      readonly region: string;
    }
  | { readonly does: "reach-internet"; readonly subnet: string; readonly region: string };
