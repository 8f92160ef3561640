import type { GeneratedFile, Plan } from "@cloister/model";
import { jsonText } from "@cloister/typescript-writer";
import { providerFile } from "./provider-file.ts";

/** The files that make the program's folder a project: Pulumi, packages, TypeScript and git settings. */
export function projectFiles(plan: Plan, source: string): readonly GeneratedFile[] {
  return [
    { path: "Pulumi.yaml", text: pulumiYaml(plan, source) },
    { path: "Pulumi.dev.yaml", text: stackYaml(plan), once: true },
    { path: "package.json", text: jsonText(packageJson(plan)) },
    { path: "tsconfig.json", text: jsonText(tsconfigJson) },
    { path: ".gitignore", text: "node_modules/\n" },
    providerFile,
  ];
}

function pulumiYaml({ name, description }: Plan, source: string): string {
  return [
    `name: ${yamlText(name)}`,
    `description: ${yamlText(description ?? `Generated from ${source}`)}`,
    "main: index.ts",
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    packagemanager: npm",
    "    # Node runs TypeScript itself.",
    "    typescript: false",
    "",
  ].join("\n");
}

function stackYaml({ name, units }: Plan): string {
  const accounts = new Map(units.map(({ account }) => [account.name, account.id]));
  return [
    "# Yours to edit: it is written once. How the environment `dev` reaches its accounts; each",
    "# environment has a file of its own: `pulumi stack init prod` begins one with Pulumi.prod.yaml.",
    "config:",
    "  # By account: the profile of the AWS command line, or the role to assume, or both. An account",
    "  # that is not listed is reached with the credentials of the environment.",
    `  ${yamlText(`${name}:accounts`)}:`,
    ...[...accounts].flatMap(([account, id]) => [
      `    # ${id}`,
      `    ${yamlText(account)}:`,
      `      profile: ${yamlText(account)}`,
      `      # assumeRole: "arn:aws:iam::${id}:role/deploy"`,
    ]),
    "",
  ].join("\n");
}

// What no YAML file may hold, not even escaped.
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu;

/** A text as YAML, which reads JSON's. */
function yamlText(text: string): string {
  return jsonText(text.replace(NO_CHARACTER, "\ufffd")).trimEnd();
}

function packageJson({ name }: Plan) {
  return {
    // npm wants small letters.
    name: name.toLowerCase(),
    private: true,
    type: "module",
    main: "index.ts",
    scripts: { build: "tsc", preview: "pulumi preview", up: "pulumi up" },
    dependencies: { "@pulumi/aws": "7.48.0", "@pulumi/pulumi": "3.270.0" },
    devDependencies: { "@types/node": "24.10.1", typescript: "6.0.3" },
    engines: { node: ">=22.18" },
  };
}

const tsconfigJson = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ["index.ts", "account-provider.ts", "components"],
};
