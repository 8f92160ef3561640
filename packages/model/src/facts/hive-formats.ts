/** The Hive classes by which a table of the Glue Data Catalog says what its objects are. */
export interface HiveFormat {
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serializationLibrary: string;
}

const io = "org.apache.hadoop.hive.ql.io";
const text = {
  inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
  outputFormat: `${io}.HiveIgnoreKeyTextOutputFormat`,
};

/** By the table's format. Source: https://docs.aws.amazon.com/athena/latest/ug/supported-serdes.html */
export const hiveFormats = {
  parquet: {
    inputFormat: `${io}.parquet.MapredParquetInputFormat`,
    outputFormat: `${io}.parquet.MapredParquetOutputFormat`,
    serializationLibrary: `${io}.parquet.serde.ParquetHiveSerDe`,
  },
  orc: {
    inputFormat: `${io}.orc.OrcInputFormat`,
    outputFormat: `${io}.orc.OrcOutputFormat`,
    serializationLibrary: `${io}.orc.OrcSerde`,
  },
  avro: {
    inputFormat: `${io}.avro.AvroContainerInputFormat`,
    outputFormat: `${io}.avro.AvroContainerOutputFormat`,
    serializationLibrary: "org.apache.hadoop.hive.serde2.avro.AvroSerDe",
  },
  json: { ...text, serializationLibrary: "org.openx.data.jsonserde.JsonSerDe" },
  csv: { ...text, serializationLibrary: "org.apache.hadoop.hive.serde2.OpenCSVSerde" },
} as const satisfies Readonly<Record<string, HiveFormat>>;

export type HiveFormatName = keyof typeof hiveFormats;

const names: readonly HiveFormatName[] = ["parquet", "orc", "avro", "json", "csv"];

/** The format that has exactly these classes. */
export function hiveFormatOf(classes: HiveFormat): HiveFormatName | undefined {
  return names.find((name) => {
    const format = hiveFormats[name];
    return (
      format.inputFormat === classes.inputFormat &&
      format.outputFormat === classes.outputFormat &&
      format.serializationLibrary === classes.serializationLibrary
    );
  });
}
