export { acceptGoldens } from "./accept.ts";
export { mirrorCdk, type Mirrored } from "./cdk-mirror.ts";
export { expectedTree } from "./expected-tree.ts";
export {
  checkFixture,
  findFixtures,
  workspace,
  type CheckedFixture,
  type Fixture,
} from "./find-fixtures.ts";
export { mirrorPulumi, type MirroredPulumi } from "./pulumi-mirror.ts";
export { compareTrees, readTree, writeTree, type Tree } from "./tree.ts";
