import { acknowledgedPlan } from "./acknowledged.ts";
import { analyticsPlan } from "./analytics.ts";
import { hostileNamesPlan } from "./hostile-names.ts";
import { identityPlan } from "./identity.ts";
import { networkPlan } from "./network.ts";
import { severalStacksPlan } from "./several-stacks.ts";
import { storagePlan, uploadsPlan } from "./storage.ts";
import { studioPlan } from "./studio.ts";

/** Every plan that is built by hand, and what is in it. */
export const plans = [
  ["a network with all its choices", networkPlan],
  ["stacks of several accounts and regions", severalStacksPlan],
  ["hostile names", hostileNamesPlan],
  ["users, roles and policies", identityPlan],
  ["keys and buckets", storagePlan],
  ["objects that are uploaded", uploadsPlan],
  ["workgroups and a catalog", analyticsPlan],
  ["a Studio", studioPlan],
  ["acknowledged findings of other tools", acknowledgedPlan],
] as const;
