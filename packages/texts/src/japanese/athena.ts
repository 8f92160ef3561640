/** English to Japanese. */
export const athena = {} as const;
