import {
  escapeUnprintable,
  onlyAccount,
  resolveFinding,
  sortDiagnostics,
  type Diagnostic,
  type Plan,
} from "@cloister/model";
import { inLanguage, type Language, type Text } from "@cloister/texts";
import type { WithSamples } from "@cloister/verification";
import { loadBackend, type Backend } from "./backends.ts";
import { count, examine, type Examined } from "./examine.ts";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { isProblem, type Problem } from "./problem.ts";
import { suggest } from "./suggest.ts";
import { refuse } from "./refuse.ts";
import { printDiagnostics } from "./report.ts";
import type { ProgramRequest } from "./request.ts";

/** Everything that a program is made from. */
export interface Prepared {
  readonly plan: Plan;
  readonly backend: Backend;
  readonly localSources: Examined["localSources"];
  /** The sample objects, by the sources that the plan gives them; empty where none are wanted. */
  readonly samples: Samples["contents"];
  /** The plan of all accounts, and what became of its expectations. */
  readonly whole: { readonly plan: Plan; readonly expected: Examined["expected"] };
  /** What is to be said of the topology in the program itself, because it was made in spite of errors. */
  readonly unmended: readonly Diagnostic[];
}

type Samples = Omit<WithSamples, "plan">;

/** What is said when a command stops. */
export interface Wording {
  /** Because there is no plan. */
  readonly withoutPlan: Text;
  /** Because of errors, with what `--allow-errors` does all the same. */
  readonly withErrors: Text;
}

/**
 * Examines the topology of a program, prints what was found, and narrows the plan to the account that
 * was asked for; or how the command ends, because there is nothing to go on with.
 */
export async function prepareProgram(
  request: ProgramRequest,
  io: Io,
  { wording, language }: { readonly wording: Wording; readonly language: Language },
): Promise<Prepared | { readonly ends: ExitCode }> {
  const examined = await examine(request, io);
  if (!("diagnostics" in examined)) return { ends: refuse(examined, io) };
  const { document, localSources } = examined;
  const backend = await loadBackend(request.backend);
  const whole = examined.plan;
  const sampled = whole === undefined ? undefined : await withWantedSamples(whole, request);
  const plan = sampled === undefined ? undefined : chosenPlan(sampled.plan, request);
  const limits = plan === undefined || isProblem(plan) ? [] : [...backend.limits(plan)];
  const diagnostics = sortDiagnostics([
    ...examined.diagnostics,
    ...limits.map((finding) => resolveFinding(document, finding)),
  ]);
  printDiagnostics(diagnostics, io.err, { environment: io.environment, language });
  if (plan === undefined || whole === undefined || sampled === undefined) {
    io.err.write(`${inLanguage(wording.withoutPlan, language)}\n`);
    return { ends: exitCodes.found };
  }
  if (isProblem(plan)) return { ends: refuse([plan], io) };
  const hasErrors = count(diagnostics, "error") > 0;
  if (hasErrors && !request.allowErrors) {
    io.err.write(`${inLanguage(wording.withErrors, language)}\n`);
    return { ends: exitCodes.found };
  }
  for (const note of sampled.notes)
    io.err.write(`${escapeUnprintable(inLanguage(note, language))}\n`);
  return {
    plan,
    backend,
    localSources,
    samples: sampled.contents,
    whole: { plan: whole, expected: examined.expected },
    unmended: hasErrors ? diagnostics : [],
  };
}

async function withWantedSamples(plan: Plan, { samples }: ProgramRequest): Promise<WithSamples> {
  if (!samples) return { plan, contents: new Map(), uploaded: [], notes: [] };
  return (await import("./verification.ts")).withSamples(plan);
}

function chosenPlan(plan: Plan, { account }: ProgramRequest): Plan | Problem {
  if (account === undefined) return plan;
  const names = plan.accounts.map(({ name }) => name);
  const making = names.filter((name) => plan.units.some((unit) => unit.account.name === name));
  if (!names.includes(account)) {
    return {
      message: `\`${account}\` is not an account of the topology.${suggest(account, names)}`,
      help: `Its accounts are ${listed(names)}.`,
    };
  }
  if (!making.includes(account)) {
    return {
      message: `Account \`${account}\` makes nothing in this topology, so there is no program for it.`,
      help:
        making.length === 0
          ? "No other account makes anything either."
          : `Accounts that make something: ${listed(making)}.`,
    };
  }
  return onlyAccount(plan, account);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
