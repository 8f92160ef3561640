import type { Io, Output } from "./io.ts";

/** Whether an output is to be coloured: FORCE_COLOR decides, then NO_COLOR, then whether a terminal shows it. */
export function wantsColor(output: Output, environment: Io["environment"]): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return output.isTerminal && terminal !== "dumb";
}
