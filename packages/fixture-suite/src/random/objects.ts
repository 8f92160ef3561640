/** The local files that objects may be made of, by path: whoever runs a program has to write them. */
export const localFiles: ReadonlyMap<string, string> = new Map([
  ["files/shops.csv", "id,name\n1,品川\n"],
  ["files/more/empty.json", "{}\n"],
  ["files/with blank.txt", "text\n"],
]);

export const objectKeys: readonly string[] = [
  "shops.csv",
  "orders/2025/02/20250201.parquet",
  "orders/2025/02/20250202.parquet",
  "日本語/ファイル.csv",
  "with blank.txt",
  "constructor",
  "a+b&c=d.txt",
];
