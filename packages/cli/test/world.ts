import { fileURLToPath } from "node:url";
import { main } from "../src/main.ts";
import type { Io, Output } from "../src/io.ts";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { nodeGit } from "../src/node-git.ts";

const besideTests = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a command did, as its caller sees it. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command on the machine's own files, with everything else as given. */
export async function run(words: readonly string[], world: Partial<World> = {}): Promise<Ran> {
  const { input = "", isTerminal = false, environment = {}, io: given = {} } = world;
  const out = captured(isTerminal);
  const err = captured(isTerminal);
  const io: Io = {
    out: out.output,
    err: err.output,
    environment,
    files: nodeFileSystem,
    git: nodeGit,
    readStandardInput: () => Buffer.from(input),
    now: () => 0,
    processId: 1,
    isRunning: () => false,
    version: "1.2.3",
    pages: [
      "../../checks/src/",
      "../../checks/pages/",
      "../../model/pages/",
      "../../proof/pages/",
      "../../cdk-backend/pages/",
      "../../pulumi-backend/pages/",
      "../pages/",
    ].map(besideTests),
    templates: besideTests("../templates/"),
    ...given,
  };
  const code = await main(words, io);
  return { code, out: out.text(), err: err.text() };
}

interface World {
  readonly input: string;
  /** Of both outputs. */
  readonly isTerminal: boolean;
  readonly environment: Io["environment"];
  readonly io: Partial<Io>;
}

function captured(isTerminal: boolean): { readonly output: Output; text(): string } {
  let text = "";
  return {
    output: {
      isTerminal,
      write(more) {
        text += more;
      },
    },
    text: () => text,
  };
}
