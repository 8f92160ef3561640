/** English to Japanese. */
export const yaml = {} as const;
