export { acceptGoldens } from "./accept.ts";
export { mirrorCdk, type Mirrored } from "./cdk-mirror.ts";
export { allDefects } from "./defects/all-defects.ts";
export type { Defect } from "./defects/defect.ts";
export { judgeDefect, soundExample, type Judged } from "./defects/judge-defect.ts";
export { expectedTree } from "./expected-tree.ts";
export {
  checkFixture,
  checkSources,
  findFixtures,
  sourcesOf,
  workspace,
  type CheckedFixture,
  type Fixture,
} from "./find-fixtures.ts";
export { allFiles, mendFixture, mendSources } from "./mend-fixture.ts";
export { mirrorPulumi, type MirroredPulumi } from "./pulumi-mirror.ts";
export { compareTrees, readTree, writeTree, type Tree } from "./tree.ts";
