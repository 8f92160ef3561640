/** English to Japanese. */
export const trace = {} as const;
