/** A file of the kit. The path begins with `verification/`. */
export type KitFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };

/** The folder that every file of the kit is in. */
export const kitFolder = "verification";
