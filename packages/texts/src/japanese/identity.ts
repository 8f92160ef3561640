/** English to Japanese. */
export const identity = {} as const;
