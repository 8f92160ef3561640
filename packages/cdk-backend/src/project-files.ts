import type { GeneratedFile, Plan } from "@cloister/model";
import { jsonText } from "@cloister/typescript-writer";
import { recommendedFlags } from "./feature-flags.ts";

/** The files that make the program's folder a project: packages, CDK, TypeScript and git settings. */
export function projectFiles(plan: Plan): readonly GeneratedFile[] {
  return [
    { path: "package.json", text: jsonText(packageJson(plan)) },
    { path: "cdk.json", text: jsonText(cdkJson) },
    { path: "tsconfig.json", text: jsonText(tsconfigJson) },
    { path: ".gitignore", text: "node_modules/\ncdk.out/\n" },
  ];
}

function packageJson({ name }: Plan) {
  return {
    // npm wants small letters.
    name: name.toLowerCase(),
    private: true,
    type: "module",
    scripts: { build: "tsc", synth: "cdk synth --quiet", diff: "cdk diff" },
    dependencies: { "aws-cdk-lib": "2.276.0", constructs: "10.8.1" },
    devDependencies: { "aws-cdk": "2.1148.1", tsx: "4.23.15", typescript: "7.0.2" },
    engines: { node: ">=20.19" },
  };
}

const cdkJson = {
  app: "node --import tsx bin/app.ts",
  versionReporting: false,
  notices: false,
  "cli-telemetry": false,
  context: {
    ...recommendedFlags,
    // AWS then refuses to delete what another stack still uses; a weak reference would break it.
    "@aws-cdk/core:defaultCrossStackReferences": "strong",
    // What CloudFormation would refuse stops the synthesis already.
    "@aws-cdk/core:strictCfnValidateErrors": true,
  },
};

const tsconfigJson = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    // With it and without exactOptionalPropertyTypes: aws-cdk-lib's own declarations do not hold up
    // to that, so that a bucket would be no IBucket.
    skipLibCheck: true,
  },
  include: ["bin", "lib"],
};
