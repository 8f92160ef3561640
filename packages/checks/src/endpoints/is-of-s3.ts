/** True for an endpoint of S3 itself, of whatever type. */
export function isOfS3({ service }: { readonly service: string }): boolean {
  return /^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.s3$/.test(service);
}
