import type { Io } from "./io.ts";

/** Says on a terminal what is being done, where the work is long enough to be noticed. */
export interface Progress {
  /** Before each part of the work: `Compiling`. */
  readonly step: (doing: string) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

const patienceMilliseconds = 300;
const clearLine = "\r\u001b[K";

/** Speaks from the first step on where the work is known to be long, else once it has taken a while. */
export function progress(
  { err, now }: Pick<Io, "err" | "now">,
  { isLong }: { readonly isLong: boolean },
): Progress {
  const start = now();
  let isShown = false;
  return {
    step(doing) {
      if (!err.isTerminal || (!isLong && now() - start < patienceMilliseconds)) return;
      err.write(`${clearLine}${doing} …`);
      isShown = true;
    },
    end() {
      if (isShown) err.write(clearLine);
      isShown = false;
    },
  };
}
