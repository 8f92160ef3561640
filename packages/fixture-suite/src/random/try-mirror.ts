import type { Comparison } from "@cloister/mirror";
import type * as fc from "fast-check";
import type { Document } from "./document.ts";
import type { Mirror } from "./mirrors.ts";
import { sampled, shrunk } from "./shrink.ts";
import { resourceCount, subjectOf, yamlOf, type Subject } from "./subject.ts";
import { documents } from "./topology.ts";

/** What a round of random topologies came to. */
export interface Round {
  readonly topologies: number;
  /** Left out, because the back end says that it cannot do all of it. */
  readonly beyondLimits: number;
  /** Resources compared. */
  readonly resources: number;
  /** The topologies whose programs are not their plans, the shortest first. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly document: fc.Value<Document>;
  readonly problems: readonly string[];
}

export interface RoundOptions {
  readonly seed: number;
  readonly count: number;
  /** Programs are written below it; their packages must be found from there. */
  readonly directory: string;
}

/** Runs the programs of random topologies, all in one process, and compares each with its plan. */
export async function tryMirror(
  mirror: Mirror,
  { seed, count, directory }: RoundOptions,
): Promise<Round> {
  const all = sampled(documents, { seed, count });
  const fit = all.flatMap((document) => {
    const subject = mirrored(mirror, document.value);
    return subject === undefined ? [] : [{ document, subject }];
  });
  const results = await mirror.run(
    fit.map(({ subject }) => subject),
    directory,
  );
  const failures = fit.flatMap(({ document, subject }, index) => {
    const problems = problemsOf(results[index]);
    return problems.length === 0 ? [] : [{ document, problems, length: subject.yaml.length }];
  });
  return {
    topologies: fit.length,
    beyondLimits: all.length - fit.length,
    resources: fit.reduce((sum, { subject }) => sum + resourceCount(subject), 0),
    failures: failures.toSorted((one, other) => one.length - other.length),
  };
}

/** The simplest topology like a failing one, as text for whoever mends it. */
export async function explain(
  mirror: Mirror,
  { document }: Failure,
  directory: string,
): Promise<string> {
  const simplest = await shrunk(documents, document, async (values) => {
    const fit = values.flatMap((value, index) => {
      const subject = mirrored(mirror, value);
      return subject === undefined ? [] : [{ index, subject }];
    });
    const subjects = fit.map(({ subject }) => subject);
    const results = await mirror.run(subjects, directory);
    const failing = results.findIndex((result) => problemsOf(result).length > 0);
    return fit[failing]?.index;
  });
  const subject = mirrored(mirror, simplest);
  const [result] = subject === undefined ? [] : await mirror.run([subject], directory);
  return [`${mirror.name}:`, ...problemsOf(result), "", yamlOf(simplest)].join("\n");
}

/** Undefined for a document with an error, which is told elsewhere, and for one beyond the back end's limits. */
function mirrored(mirror: Mirror, document: Document): Subject | undefined {
  const subject = subjectOf(document);
  if (!("plan" in subject)) return undefined;
  return [...mirror.limits(subject.plan)].length > 0 ? undefined : subject;
}

function problemsOf(result: Comparison | string | undefined): readonly string[] {
  if (result === undefined || typeof result === "string") return [result ?? "was not run"];
  return result.differences.map(
    ({ subject, property, message }) => `${subject} ${property} ${message}`,
  );
}
