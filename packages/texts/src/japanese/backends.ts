/** English to Japanese. */
export const backends = {} as const;
