import type { ResourceOf } from "@cloister/model";

export type Bucket = ResourceOf<"bucket">;
export type Key = ResourceOf<"key">;
export type Role = ResourceOf<"role">;
export type User = ResourceOf<"user">;
export type Workgroup = ResourceOf<"workgroup">;
export type Table = ResourceOf<"table">;
export type Studio = ResourceOf<"studio">;
