import type { ResourceOf } from "@cloister/model";

type Format = ResourceOf<"table">["format"];

/** The formats that a file of a name may be in; none for one that is no data of a table at all. */
const formatsOf = new Map<string, readonly Format[]>([
  ["parquet", ["parquet"]],
  ["parq", ["parquet"]],
  ["orc", ["orc"]],
  ["avro", ["avro"]],
  ["json", ["json"]],
  ["jsonl", ["json"]],
  ["ndjson", ["json"]],
  ["csv", ["csv"]],
  ["tsv", ["csv"]],
  ["xls", []],
  ["xlsx", []],
  ["pdf", []],
  ["zip", []],
  ["whl", []],
  ["html", []],
  ["xml", []],
]);
const compressions = /\.(?:gz|gzip|bz2|zst|zstd|lz4|lzo|snappy|deflate|br)$/;

/** Whether the end of a file's name says that it is of another format; what it does not say is let pass. */
export function isOfAnotherFormat(fileName: string, format: Format): boolean {
  const bare = fileName.toLowerCase().replace(compressions, "");
  const extension = bare.slice(bare.lastIndexOf(".") + 1);
  return bare.includes(".") && formatsOf.get(extension)?.includes(format) === false;
}
