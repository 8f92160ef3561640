import { analyticsDefects } from "./analytics-defects.ts";
import type { Defect } from "./defect.ts";
import { endpointDefects } from "./endpoint-defects.ts";
import { grantDefects } from "./grant-defects.ts";
import { identityDefects } from "./identity-defects.ts";
import { networkDefects } from "./network-defects.ts";
import { storageDefects } from "./storage-defects.ts";
import { studioDefects } from "./studio-defects.ts";

/** Every seeded defect, area by area. Each is one mistake in the example done right. */
export const allDefects: readonly Defect[] = [
  ...networkDefects,
  ...endpointDefects,
  ...studioDefects,
  ...analyticsDefects,
  ...storageDefects,
  ...identityDefects,
  ...grantDefects,
];
