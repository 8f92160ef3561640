/** What `app.synth()` writes, as plain data. */
export interface CloudAssembly {
  /** The content of `manifest.json`. */
  readonly manifest: unknown;
  /** Template file name to content. */
  readonly templates: ReadonlyMap<string, unknown>;
  /** Content of the files that note what was said of constructs, by name. */
  readonly metadata: ReadonlyMap<string, unknown>;
  /** Asset folder name to the files in it; paths are relative, with `/`, in code unit order. */
  readonly assets: ReadonlyMap<string, readonly AssetFile[]>;
}

export interface AssetFile {
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}
