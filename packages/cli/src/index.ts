export { main } from "./main.ts";
export type { Io, Output } from "./io.ts";
export type { Entry, FileSystem } from "./file-system.ts";
export { nodeFileSystem } from "./node-file-system.ts";
