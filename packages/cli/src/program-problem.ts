import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { backendFacts } from "./backends.ts";
import type { FileSystem } from "./file-system.ts";
import type { Problem } from "./problem.ts";
import type { VerifyRequest } from "./request.ts";
import { parseManifest, type Manifest } from "./tree/manifest.ts";
import { ofAccount } from "./tree/open-directory.ts";
import { manifestName } from "./tree/tree.ts";

const largestManifest = 64 * 1024 * 1024;

/** Why the directory of a request holds no program that could be run at all; undefined if it holds one. */
export function programProblem(request: VerifyRequest, files: FileSystem): Problem | undefined {
  const { backend, directory, stack } = request;
  if (stack !== undefined && backend !== "pulumi") {
    return { message: "`--stack` is for `--backend pulumi` only.", help: "Leave it out." };
  }
  const { program, entry, packages } = backendFacts(backend);
  const write = `Write the program first: \`cloister generate FILE --backend ${backend} --out ${directory}\`.`;
  if (files.follow(directory)?.kind !== "directory") {
    return { message: `There is no directory \`${directory}\`.`, help: write };
  }
  const other = otherProgram(request, files);
  if (other !== undefined) return other;
  const absent = ["package.json", entry].find((name) => !isFile(join(directory, name), files));
  if (absent !== undefined) {
    const message = `\`${directory}\` does not hold ${program}: it has no \`${absent}\`.`;
    return { message, help: write };
  }
  const real = realpathSync(directory);
  const missing = packages.find((name) => !isInstalled(name, real, files));
  if (missing !== undefined) {
    return {
      message: `The packages of the program in \`${directory}\` are not installed: \`${missing}\` is missing.`,
      help: `Run \`npm install\` in \`${directory}\`.`,
    };
  }
  return undefined;
}

/** Says that another program was written into the directory than the one that is asked for. */
function otherProgram(
  { backend, directory, account }: VerifyRequest,
  files: FileSystem,
): Problem | undefined {
  const written = manifestIn(directory, files);
  if (written === undefined) return undefined;
  if (written.backend !== backend) {
    return {
      message: `\`${directory}\` holds a program for another backend, \`${written.backend}\`.`,
      help: `Give \`--backend ${written.backend}\`, or another directory as \`--dir\`.`,
    };
  }
  if (written.account === account) return undefined;
  const words =
    written.account === undefined ? "no `--account`" : `\`--account ${written.account}\``;
  return {
    message: `\`${directory}\` holds ${ofAccount(written.account)}.`,
    help: `Give ${words}, or another directory as \`--dir\`.`,
  };
}

/** What was written here, where that is known. */
function manifestIn(directory: string, files: FileSystem): Manifest | undefined {
  const path = join(directory, manifestName);
  if (!isFile(path, files)) return undefined;
  const manifest = parseManifest(Buffer.from(files.read(path, largestManifest)).toString("utf8"));
  return typeof manifest === "string" ? undefined : manifest;
}

/** As Node looks for packages: in the directory and in all above it. */
function isInstalled(name: string, directory: string, files: FileSystem): boolean {
  if (isFile(join(directory, "node_modules", name, "package.json"), files)) return true;
  const above = dirname(directory);
  return above !== directory && isInstalled(name, above, files);
}

function isFile(path: string, files: FileSystem): boolean {
  return files.follow(path)?.kind === "file";
}
