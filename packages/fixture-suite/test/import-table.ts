export interface Row {
  /** The packages of ours that its sources may import. */
  readonly ours: readonly string[];
  readonly thirdParty: readonly string[];
  /** Whether it may touch disk, processes, clock or environment. */
  readonly node: boolean;
}

/** What each package may import. */
export const table: Readonly<Record<string, Row>> = {
  texts: { ours: [], thirdParty: [], node: false },
  model: { ours: ["texts"], thirdParty: ["yaml", "zod"], node: false },
  proof: { ours: ["model", "texts"], thirdParty: [], node: false },
  checks: { ours: ["model", "proof", "texts"], thirdParty: [], node: false },
  "typescript-writer": { ours: [], thirdParty: [], node: false },
  program: { ours: ["model", "typescript-writer"], thirdParty: [], node: false },
  "cdk-backend": {
    ours: ["model", "program", "texts", "typescript-writer"],
    thirdParty: [],
    node: false,
  },
  "pulumi-backend": {
    ours: ["model", "program", "texts", "typescript-writer"],
    thirdParty: [],
    node: false,
  },
  mirror: { ours: ["model", "cdk-backend", "pulumi-backend"], thirdParty: [], node: true },
  diagram: {
    ours: ["model", "proof", "texts"],
    thirdParty: ["@resvg/resvg-wasm", "elkjs"],
    node: false,
  },
  verification: {
    ours: ["model", "proof", "texts"],
    thirdParty: ["hyparquet-writer"],
    node: false,
  },
  documents: {
    ours: ["checks", "diagram", "model", "proof", "texts", "verification"],
    thirdParty: ["fflate"],
    node: false,
  },
  diff: { ours: ["model", "proof", "texts"], thirdParty: [], node: false },
  cli: {
    ours: [
      "texts",
      "model",
      "proof",
      "checks",
      "typescript-writer",
      "cdk-backend",
      "pulumi-backend",
      "mirror",
      "diagram",
      "verification",
      "documents",
      "diff",
    ],
    thirdParty: ["diff"],
    node: true,
  },
  "fixture-suite": {
    ours: [
      "texts",
      "model",
      "proof",
      "checks",
      "typescript-writer",
      "program",
      "cdk-backend",
      "pulumi-backend",
      "mirror",
      "diagram",
      "verification",
      "documents",
      "diff",
      "cli",
    ],
    thirdParty: ["fast-check", "vite", "yaml", "zod"],
    node: true,
  },
};

/** For each folder of the model, the other folders that it may import: earlier phases, and facts from topology on. */
export const modelFolders: Readonly<Record<string, readonly string[]>> = {
  source: ["diagnostics"],
  diagnostics: ["source"],
  network: [],
  facts: ["diagnostics", "network"],
  document: ["source", "diagnostics"],
  edit: ["source", "diagnostics", "document"],
  topology: ["source", "diagnostics", "document", "network", "facts"],
  plan: ["source", "diagnostics", "document", "network", "facts", "topology"],
};

/** The same of the proofs: policies know no network, and flows know nobody who asks. */
export const proofFolders: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  facts: ["policy"],
  network: ["facts"],
  permission: ["policy", "facts", "network"],
  flow: ["policy", "facts", "network", "permission"],
  answer: ["policy", "facts", "network", "permission", "flow"],
  render: ["policy", "facts", "network", "permission", "flow", "answer"],
};
