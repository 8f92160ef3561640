/** A place in S3. */
export interface S3Place {
  readonly bucket: string;
  /** Without a leading slash; empty for the whole bucket. */
  readonly prefix: string;
}

/** Reads `s3://bucket/prefix/`; undefined where it is written in another way. */
export function parseS3Uri(text: string): S3Place | undefined {
  const match = /^s3:\/\/([a-z0-9.-]{3,63})(?:\/(\S*))?$/.exec(text);
  return match === null ? undefined : { bucket: match[1] ?? "", prefix: match[2] ?? "" };
}
