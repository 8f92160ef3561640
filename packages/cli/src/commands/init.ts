import { join } from "node:path";
import { topologyJsonSchema } from "@cloister/model";
import { suggest } from "../suggest.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { makeDirectories } from "../make-directories.ts";
import type { Problem } from "../problem.ts";
import { refuse } from "../refuse.ts";
import type { InitRequest } from "../request.ts";
import { isSystemError, reasonOf } from "../system-error.ts";

const largestTemplate = 1024 * 1024;
const extension = ".yaml";

/** `cloister init`: a starting topology and the schema that editors check it against. Overwrites nothing. */
export function init(request: InitRequest, io: Io): ExitCode {
  const problem = write(request, io);
  if (problem !== undefined) return refuse([problem], io);
  const topology = join(request.directory, "topology.yaml");
  io.err.write(
    `Wrote ${topology}, and a schema beside it for your editor.\nNext: cloister check ${topology}\n`,
  );
  return exitCodes.fine;
}

function write(
  { directory, template }: InitRequest,
  { files, templates }: Io,
): Problem | undefined {
  const names = files
    .list(templates)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));
  if (!names.includes(template)) {
    return {
      message: `There is no template \`${template}\`.${suggest(template, names)}`,
      help: `The templates are ${names.map((name) => `\`${name}\``).join(", ")}.`,
    };
  }
  const text = files.read(join(templates, `${template}${extension}`), largestTemplate);
  const written = [
    { path: join(directory, "topology.yaml"), text: Buffer.from(text).toString("utf8") },
    {
      path: join(directory, "topology.schema.json"),
      text: `${JSON.stringify(topologyJsonSchema(), null, 2)}\n`,
    },
  ];
  try {
    const taken = written.find(({ path }) => files.look(path) !== undefined);
    if (taken !== undefined) {
      return {
        message: `\`${taken.path}\` exists already.`,
        help: "Give another directory: `cloister init DIR`. Nothing was written.",
      };
    }
    makeDirectories(directory, files);
    for (const file of written) files.write(file.path, file.text);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      message: `\`${error.path ?? directory}\` cannot be written: ${reasonOf(error)}.`,
      help: "Give a directory that you may write to: `cloister init DIR`.",
    };
  }
}
