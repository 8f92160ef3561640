import { isMark, isWord, sqlTokens, type SqlToken } from "./sql-tokens.ts";

/** A name in the place of a table: after `FROM`, `JOIN`, `INTO`, or a comma among those. */
export interface TableName {
  /** The catalog, the database and the table, as far as they are written. */
  readonly parts: readonly SqlToken[];
  /** False where a hyphen follows at once, which can be no part of a name that has no quotes. */
  readonly isWhole: boolean;
  /** Behind the name, or behind what the hyphen goes on with. */
  readonly end: number;
}

/** What one pair of brackets holds, or the statement outside all of them. */
interface Level {
  /** It has selected, and not yet said from where. */
  selects: boolean;
  /** It is saying from where. */
  isFrom: boolean;
}

/** What ends the list of tables. */
const ends = "WHERE GROUP HAVING WINDOW ORDER LIMIT OFFSET FETCH UNION INTERSECT EXCEPT".split(" ");

/** Begins what is Trino's. The rest is Hive's, which quotes otherwise: there nothing is sure. */
const queries = "SELECT WITH INSERT MERGE DELETE EXPLAIN UNLOAD".split(" ");

/** The tables that a query names, in order; none of a statement that is no query. */
export function tableNames(sql: string): readonly TableName[] {
  const tokens = sqlTokens(sql);
  const names: TableName[] = [];
  if (!isQuery(tokens)) return names;
  const levels: Level[] = [{ selects: false, isFrom: false }];
  for (const [index, token] of tokens.entries()) {
    const level = levels.at(-1);
    if (level === undefined) return names;
    if (isMark(token, "(")) levels.push({ selects: false, isFrom: false });
    else if (isMark(token, ")")) levels.pop();
    else if (isWord(token, "SELECT")) Object.assign(level, { selects: true, isFrom: false });
    else if (isWord(token, ...ends)) level.isFrom = false;
    else if (startsTable(tokens, index, level)) {
      if (isWord(token, "FROM")) Object.assign(level, { selects: false, isFrom: true });
      const name = tableName(sql, tokens, index + 1);
      if (name !== undefined) names.push(name);
    }
  }
  return names;
}

function isQuery(tokens: readonly SqlToken[]): boolean {
  if (isWord(tokens[0], ...queries)) return true;
  // What is made from a query is Trino's too.
  const isMade = isWord(tokens[0], "CREATE") && !isWord(tokens[1], "EXTERNAL");
  return isMade && tokens.some((token) => isWord(token, "SELECT"));
}

function startsTable(tokens: readonly SqlToken[], index: number, level: Level): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (isMark(token, ",") || isWord(token, "JOIN")) return level.isFrom;
  if (isWord(token, "INTO")) return isWord(before, "INSERT", "MERGE");
  if (!isWord(token, "FROM")) return false;
  if (isWord(before, "DELETE")) return true;
  // `a IS DISTINCT FROM b` compares.
  const compares = isWord(before, "DISTINCT") && isWord(tokens[index - 2], "IS", "NOT");
  return level.selects && !compares;
}

/** Undefined for what is no name: a query in brackets, or a function. */
function tableName(sql: string, tokens: readonly SqlToken[], first: number): TableName | undefined {
  const parts: SqlToken[] = [];
  let next = first;
  for (;;) {
    const part = tokens[next];
    if (part === undefined || part.kind === "mark" || part.kind === "text") return undefined;
    parts.push(part);
    next += 1;
    if (!isMark(tokens[next], ".")) break;
    next += 1;
  }
  if (isMark(tokens[next], "(")) return undefined;
  const [start] = parts;
  if (start === undefined || (parts.length === 1 && isWord(start, "LATERAL", "UNNEST")))
    return undefined;
  const last = parts.at(-1) ?? start;
  const hyphen = tokens[next];
  // With a blank before it, it could be anything.
  const isWhole = !isMark(hyphen, "-") || hyphen?.start !== last.end;
  const end = isWhole ? last.end : endOfWord(sql, last.end);
  return { parts, end, isWhole };
}

/** Where the text without blanks ends that `from` is in. */
function endOfWord(sql: string, from: number): number {
  return from + (/^[^\s,;()]*/.exec(sql.slice(from))?.[0].length ?? 0);
}
