/** English to Japanese. */
export const grants = {} as const;
