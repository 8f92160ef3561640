import type { Finding, GeneratedFile, Plan } from "@cloister/model";
import type { BackendName } from "./request.ts";

/** What writes programs, the same for every back end. */
export interface Backend {
  readonly limits: (plan: Plan) => Iterable<Finding>;
  readonly emit: (
    plan: Plan,
    options: { readonly source: string; readonly findings?: readonly string[] },
  ) => readonly GeneratedFile[];
}

/** Loads a back end when it is asked for. */
export async function loadBackend(name: BackendName): Promise<Backend> {
  switch (name) {
    case "cdk":
      return (await import("./backends/cdk.ts")).cdk;
    case "pulumi":
      return (await import("./backends/pulumi.ts")).pulumi;
  }
}

/** What is known of a back end's programs without loading it. */
export interface BackendFacts {
  /** As its users call it, with its article. */
  readonly program: string;
  /** The file without which a program cannot be run. */
  readonly entry: string;
  /** The packages without which it cannot be run. */
  readonly packages: readonly string[];
  /** What to run once the packages are installed. It deploys nothing. */
  readonly next: string;
}

export function backendFacts(name: BackendName): BackendFacts {
  switch (name) {
    case "cdk":
      return {
        program: "a CDK app",
        entry: "cdk.json",
        packages: ["aws-cdk-lib", "constructs", "tsx"],
        next: "npx cdk synth",
      };
    case "pulumi":
      return {
        program: "a Pulumi program",
        entry: "Pulumi.yaml",
        packages: ["@pulumi/pulumi", "@pulumi/aws"],
        next: "pulumi stack init dev && pulumi preview",
      };
  }
}
