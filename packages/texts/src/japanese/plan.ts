/** English to Japanese. */
export const plan = {} as const;
