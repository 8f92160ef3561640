/**
 * The words that Athena's SELECT takes as names only in double quotes, as of 2026. Those of DDL alone are left out: what
 * the program makes is not made by DDL. Source: <https://docs.aws.amazon.com/athena/latest/ug/reserved-words.html>.
 */
const words = `
  alter and as between by case cast constraint create cross cube current_catalog current_date current_path
  current_schema current_time current_timestamp current_user deallocate delete describe distinct drop else end escape
  except execute exists extract false first for from full group grouping having in inner insert intersect into is join
  json_array json_exists json_object json_query json_table json_value last left like listagg localtime localtimestamp
  natural normalize not null of on or order outer prepare recursive right rollup select skip table then trim true
  uescape union unnest using values when where with`;

export const reservedWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
