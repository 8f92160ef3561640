const keywords =
  "arguments await break case catch class const continue debugger default delete do else enum eval " +
  "export extends false finally for function if implements import in instanceof interface let new " +
  "null package private protected public return static super switch this throw true try typeof " +
  "undefined var void while with yield";

const typeNames = "any bigint boolean never number object string symbol unknown";

const globals =
  "__dirname __filename __proto__ Array BigInt Boolean Buffer Date Error Function Infinity JSON Map " +
  "Math NaN Number Object Partial Promise Proxy Readonly Record Reflect RegExp Set String Symbol " +
  "console constructor exports global globalThis module process prototype require";

/** Names that no declaration gets: keywords, and what generated code or its reader takes for granted. */
export const reservedWords: ReadonlySet<string> = new Set(
  `${keywords} ${typeNames} ${globals}`.split(" "),
);
