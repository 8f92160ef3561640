import { athena } from "./japanese/athena.ts";
import { backends } from "./japanese/backends.ts";
import { catalog } from "./japanese/catalog.ts";
import { command } from "./japanese/command.ts";
import { cost } from "./japanese/cost.ts";
import { diagram } from "./japanese/diagram.ts";
import { diff } from "./japanese/diff.ts";
import { documentPages } from "./japanese/document-pages.ts";
import { documents } from "./japanese/documents.ts";
import { endpoints } from "./japanese/endpoints.ts";
import { flows } from "./japanese/flows.ts";
import { grants } from "./japanese/grants.ts";
import { handover } from "./japanese/handover.ts";
import { identity } from "./japanese/identity.ts";
import { knowledge } from "./japanese/knowledge.ts";
import { language } from "./japanese/language.ts";
import { network } from "./japanese/network.ts";
import { plan } from "./japanese/plan.ts";
import { proof } from "./japanese/proof.ts";
import { proofFlow } from "./japanese/proof-flow.ts";
import { proofNetwork } from "./japanese/proof-network.ts";
import { proofPolicy } from "./japanese/proof-policy.ts";
import { queries } from "./japanese/queries.ts";
import { silences } from "./japanese/silences.ts";
import { stacks } from "./japanese/stacks.ts";
import { storage } from "./japanese/storage.ts";
import { studio } from "./japanese/studio.ts";
import { trace } from "./japanese/trace.ts";
import { verification } from "./japanese/verification.ts";
import { yaml } from "./japanese/yaml.ts";

/**
 * The table: every sentence in English, and what it is in Japanese. Its keys are all that can be said,
 * so that a sentence without a translation does not compile.
 */
export const japanese = {
  ...athena,
  ...backends,
  ...catalog,
  ...command,
  ...cost,
  ...diagram,
  ...diff,
  ...documentPages,
  ...documents,
  ...endpoints,
  ...flows,
  ...grants,
  ...handover,
  ...identity,
  ...knowledge,
  ...language,
  ...network,
  ...plan,
  ...proof,
  ...proofFlow,
  ...proofNetwork,
  ...proofPolicy,
  ...queries,
  ...silences,
  ...stacks,
  ...storage,
  ...studio,
  ...trace,
  ...verification,
  ...yaml,
};
