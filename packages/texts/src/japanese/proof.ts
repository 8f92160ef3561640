/** English to Japanese. */
export const proof = {} as const;
