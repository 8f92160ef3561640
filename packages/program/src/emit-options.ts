export interface EmitOptions {
  /** The topology's file name, for the headers: `topology.yaml`. */
  readonly source: string;
  /** What was found in the topology and is not yet mended, one line each, for the README. */
  readonly findings?: readonly string[];
}
