import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFixture, findFixtures } from "../../packages/fixture-suite/dist/index.js";
import { plans } from "../../packages/mirror/test/plans/all.ts";

/**
 * A plan that programs are written from.
 * @typedef {object} Subject
 * @property {string} name
 * @property {import("@cloister/model").Plan} plan
 * @property {boolean} isAccepted whether its programs are goldens
 * @property {(source: string) => Buffer} contentOf the local file of an object
 */

/**
 * The plans of all fixtures and examples, and those that are built by hand.
 * @returns {readonly Subject[]}
 */
export function findSubjects() {
  const fixtures = findFixtures().flatMap((fixture) => {
    const { compilation, diagnostics } = checkFixture(fixture);
    const { plan } = compilation;
    const isWrong = diagnostics.some(({ severity }) => severity === "error");
    if (plan === undefined || (isWrong && !fixture.options.allowErrors)) return [];
    const contentOf = (source) => readFileSync(join(fixture.directory, source));
    return [{ name: fixture.name, plan, isAccepted: true, contentOf }];
  });
  const contentOf = (source) => Buffer.from(`content of ${source}`);
  return [
    ...fixtures,
    ...plans.map(([name, plan]) => ({ name, plan, isAccepted: false, contentOf })),
  ];
}

/** SHA-256 of the local files that objects are made from, by their path. */
export function contentHashes({ plan, contentOf }) {
  const resources = plan.units.flatMap(({ stacks }) => stacks.flatMap((one) => one.resources));
  const sources = resources.flatMap((one) => (one.kind === "object" ? (one.source ?? []) : []));
  const hash = (source) => createHash("sha256").update(contentOf(source)).digest("hex");
  return new Map(sources.map((source) => [source, hash(source)]));
}
