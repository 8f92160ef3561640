/**
 * What the command says to scripts. `fine`; `found`: something is wrong that has a place in a file, or
 * a tree differs; `refused`: wrong usage, nothing to read or no way to write; `bug`: ours, not the user's.
 */
export const exitCodes = { fine: 0, found: 1, refused: 2, bug: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
