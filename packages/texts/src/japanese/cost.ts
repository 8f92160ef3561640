/** What a topology costs. English to Japanese. */
export const cost = {} as const;
