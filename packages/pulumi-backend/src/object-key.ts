/**
 * The key under which the provider uploads an object: it takes the key for a path, and leaves out what
 * a path does not need.
 */
export function keptKey(key: string): string {
  return key.replace(/^\.\//, "").replace(/^\/+/, "").replaceAll(/\/+/g, "/");
}
