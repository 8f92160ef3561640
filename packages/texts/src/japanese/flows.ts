/** English to Japanese. */
export const flows = {} as const;
