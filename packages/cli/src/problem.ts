/** A mistake that has no place in a file: wrong usage, a file that cannot be read, a folder that cannot be written. */
export interface Problem {
  /** What is wrong, in sentences that stand alone. */
  readonly message: string;
  /** What somebody else's program said about it, in its own lines. */
  readonly details?: readonly string[];
  /** What to do about it. */
  readonly help: string;
}

/** Whether something could not be had, and why. */
export function isProblem(value: object): value is Problem {
  return "message" in value && "help" in value;
}
