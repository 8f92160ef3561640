/** English to Japanese. */
export const network = {} as const;
