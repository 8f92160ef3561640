/** English to Japanese. */
export const studio = {} as const;
