/** English to Japanese. */
export const endpoints = {} as const;
