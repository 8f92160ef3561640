import { join } from "node:path";
import { readDocument, toValue } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { suggest } from "./suggest.ts";
import { largestBytes } from "./decode-source.ts";
import type { FileSystem } from "./file-system.ts";
import { isProblem, type Problem } from "./problem.ts";
import { isRecord } from "./tree/manifest.ts";

/** What Pulumi's command line would find in a program's folder. */
export interface PulumiSettings {
  readonly project: string;
  readonly stack: string;
  /** As in `Pulumi.<stack>.yaml`: a text, or what is to be written as JSON. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** The stack whose settings are taken where the folder has none. */
const firstStack = "dev";

/** Reads `Pulumi.yaml` and the settings of a stack, by default of the first that has some. */
export function pulumiSettings(
  directory: string,
  files: FileSystem,
  wanted?: string,
): PulumiSettings | Problem {
  const project = readYaml(join(directory, "Pulumi.yaml"), files);
  if (isProblem(project)) return project;
  const { name } = project.value;
  if (typeof name !== "string") {
    return {
      message: `\`${join(directory, "Pulumi.yaml")}\` names no project.`,
      help: "Write `name:` and the project's name into it.",
    };
  }
  const stacks = files
    .list(directory)
    .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? []);
  if (wanted !== undefined && !stacks.includes(wanted)) {
    const known = stacks.map((stack) => `\`${stack}\``).join(", ");
    return {
      message: `\`${directory}\` has no settings of a stack \`${wanted}\`.${suggest(wanted, stacks)}`,
      help: known === "" ? "Leave `--stack` out." : `It has those of ${known}.`,
    };
  }
  const stack = wanted ?? stacks[0];
  if (stack === undefined) return { project: name, stack: firstStack, config: {} };
  const settings = readYaml(join(directory, `Pulumi.${stack}.yaml`), files);
  if (isProblem(settings)) return settings;
  const { config } = settings.value;
  return { project: name, stack, config: isRecord(config) ? openly(config) : {} };
}

/** A secret stays as it is written, because only Pulumi can decrypt it. */
function openly(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      isRecord(value) && typeof value["secure"] === "string" ? value["secure"] : value,
    ]),
  );
}

function readYaml(
  path: string,
  files: FileSystem,
): { readonly value: Readonly<Record<string, unknown>> } | Problem {
  const text = Buffer.from(files.read(path, largestBytes)).toString("utf8");
  if (text.trim() === "") return { value: {} };
  const { root, diagnostics } = readDocument({ path, text });
  const wrong = diagnostics.find(({ severity }) => severity === "error");
  const value = root === undefined ? {} : toValue(root);
  if (wrong === undefined && isRecord(value)) return { value };
  const reason = wrong === undefined ? "It holds no settings." : inEnglish(wrong.message);
  return {
    message: `\`${path}\` cannot be read: ${reason}`,
    help: "Mend it, or write the program anew with `cloister generate --force`.",
  };
}
