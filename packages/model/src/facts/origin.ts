/** Where a table of facts comes from. Facts age: every finding that rests on them may say so. */
export interface Origin {
  /** The last date, or the year and month, for which the source is known to hold. */
  readonly asOf: string;
  /** The page of AWS's documentation that states them. */
  readonly source: string;
}
