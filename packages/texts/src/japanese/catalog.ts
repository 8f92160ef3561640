/** English to Japanese. */
export const catalog = {} as const;
