/** English to Japanese. */
export const storage = {} as const;
