import { topologyJsonSchema } from "@cloister/model";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";

/** `cloister schema`: the JSON Schema of topologies on standard output. */
export function schema({ out }: Io): ExitCode {
  out.write(`${JSON.stringify(topologyJsonSchema(), null, 2)}\n`);
  return exitCodes.fine;
}
