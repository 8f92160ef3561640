import { beforeAll, expect, it } from "vitest";
import { mirrorAll } from "./mirror.ts";
import { analyticsPlan } from "./plans/analytics.ts";
import { hostileNamesPlan } from "./plans/hostile-names.ts";
import { identityPlan } from "./plans/identity.ts";
import { networkPlan } from "./plans/network.ts";
import { severalStacksPlan } from "./plans/several-stacks.ts";
import { storagePlan, uploadsPlan } from "./plans/storage.ts";
import { studioPlan } from "./plans/studio.ts";

const cases = [
  ["a network with all its choices", networkPlan],
  ["stacks of several accounts and regions", severalStacksPlan],
  ["hostile names", hostileNamesPlan],
  ["users, roles and policies", identityPlan],
  ["keys and buckets", storagePlan],
  ["objects that are uploaded", uploadsPlan],
  ["workgroups and a catalog", analyticsPlan],
  ["a Studio", studioPlan],
] as const;
let results: Awaited<ReturnType<typeof mirrorAll>> = [];

// In one process: CDK takes four seconds to load what checks its templates.
beforeAll(async () => {
  results = await mirrorAll(cases.map(([, plan]) => plan));
}, 120_000);

it.each(cases.map(([name], index) => [name, index] as const))(
  "gives %s back as planned",
  (_, index) => {
    expect(results[index]).toEqual([]);
  },
);
