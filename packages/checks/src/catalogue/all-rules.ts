import { athenaRules } from "./athena.ts";
import { catalogRules } from "./catalog.ts";
import type { Rules } from "./decided.ts";
import { deploymentRules } from "./deployment.ts";
import { endpointsRules } from "./endpoints.ts";
import { grantsRules } from "./grants.ts";
import { identityRules } from "./identity.ts";
import { keysRules } from "./keys.ts";
import { loggingRules } from "./logging.ts";
import { networkRules } from "./network.ts";
import { storageRules } from "./storage.ts";
import { studioRules } from "./studio.ts";
import { workspacesRules } from "./workspaces.ts";

/** Every rule of the catalogue, and how it is met: the source of `docs/rules.md` and `docs/facts.md`. */
export const allRules: Rules = {
  ...networkRules,
  ...endpointsRules,
  ...studioRules,
  ...athenaRules,
  ...catalogRules,
  ...storageRules,
  ...identityRules,
  ...grantsRules,
  ...keysRules,
  ...workspacesRules,
  ...loggingRules,
  ...deploymentRules,
};
