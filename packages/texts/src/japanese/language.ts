/** English to Japanese. */
export const language = {} as const;
