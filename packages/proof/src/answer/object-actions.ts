/** What S3 asks for each use of an object: reading gives its content away, writing changes or removes it. */
export const objectActions = {
  read: ["s3:GetObject", "s3:GetObjectVersion"],
  write: ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"],
} as const;
