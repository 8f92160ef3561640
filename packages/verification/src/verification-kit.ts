import type { Plan } from "@cloister/model";
import { worldOfPlan, type Expected, type World } from "@cloister/proof";
import type { Language } from "@cloister/texts";
import type { Samples } from "./checks/action.ts";
import type { Check } from "./checks/check.ts";
import { checksOf } from "./checks/checks-of.ts";
import { kitFolder, type KitFile } from "./files/kit-file.ts";
import { notebookFile } from "./files/notebook-file.ts";
import { queriesFile } from "./files/queries-file.ts";
import { readmeFile } from "./files/readme-file.ts";
import { stepsFile } from "./files/steps-file.ts";
import { wordsIn } from "./files/words.ts";
import { sampleBytes, sampledTables, type SampledTable } from "./samples/sample-objects.ts";

export interface KitOptions {
  readonly language: Language;
  /** Only what the principals of this account try, and its own tables. */
  readonly account?: string;
  /** What became of each expectation, in their order; judged anew where it is left out. */
  readonly expected?: readonly Expected[];
  /** The files of the topology as they are typed in a shell, for the commands that prove a flow again: `a.yaml b.yaml`. */
  readonly source?: string;
  /** Whether the sample objects are handed over with the page that speaks of them. */
  readonly hasSamples?: boolean;
}

/** What verifies a topology once it is deployed. */
export interface Kit {
  /** In the order of the topology; empty where it says of nothing that it works or is denied. */
  readonly checks: readonly Check[];
  /** Everything but the sample objects; empty without checks. */
  readonly files: readonly KitFile[];
  /** The sample objects of every table, `verification/samples/BUCKET/KEY`. */
  readonly samples: readonly KitFile[];
  /** What the tables read, and why some have no sample. */
  readonly tables: readonly SampledTable[];
}

/** The verification kit of a whole plan, not of one account's part of it: proofs need to know the other side. */
export function verificationKit(plan: Plan, options: KitOptions): Kit {
  const { language, account, expected, source = "topology.yaml", hasSamples = false } = options;
  const world = worldOfPlan(plan);
  const words = wordsIn(language);
  const all = sampledTables(world);
  const samples: Samples = new Map(all.map((one) => [one.table.id, one]));
  const made = checksOf(world, plan, {
    samples,
    source,
    ...(expected === undefined ? {} : { expected }),
  });
  const checks = account === undefined ? made : made.filter((check) => check.account === account);
  const tables = account === undefined ? all : tablesOf(world, all, { account, checks });
  const given = { checks, samples, account, words };
  const queries = checks.length === 0 ? undefined : queriesFile(world, given);
  const notebook = notebookFile(world, checks, words);
  const steps = checks.length === 0 ? undefined : stepsFile(world, given);
  const readme =
    checks.length === 0
      ? undefined
      : readmeFile(world, plan, {
          ...given,
          samples: { tables, areBeside: hasSamples },
          has: {
            queries: queries !== undefined,
            notebook: notebook !== undefined,
            steps: steps !== undefined,
          },
        });
  return {
    checks,
    files: [
      ...fileOf("README.md", readme),
      ...fileOf("notebook.ipynb", notebook),
      ...fileOf("queries.sql", queries),
      ...fileOf("steps.sh", steps),
    ],
    // Only who hands them over needs their bytes.
    get samples() {
      return sampleFiles(tables);
    },
    tables,
  };
}

/** The tables of an account, and those that it reads. */
function tablesOf(
  world: World,
  tables: readonly SampledTable[],
  { account, checks }: { readonly account: string; readonly checks: readonly Check[] },
): readonly SampledTable[] {
  const read = new Set(
    checks.flatMap(({ action }) =>
      action.does === "query" ? [`${action.database}\n${action.table}`] : [],
    ),
  );
  return tables.filter(
    ({ table, databaseName }) =>
      world.byId.get(table.id)?.accountName === account ||
      read.has(`${databaseName}\n${table.name}`),
  );
}

function fileOf(name: string, text: string | undefined): readonly KitFile[] {
  return text === undefined ? [] : [{ path: `${kitFolder}/${name}`, text }];
}

function sampleFiles(tables: readonly SampledTable[]): readonly KitFile[] {
  return [...new Set(tables.flatMap(({ objects }) => objects))].map((sample) => ({
    path: `${kitFolder}/samples/${sample.bucket}/${sample.key}`,
    bytes: sampleBytes(sample),
  }));
}
