/** One text that the user gave us. Spans refer to it by identity, so read each file once. */
export interface SourceFile {
  /** As the user named it: it is printed in messages, never opened again. */
  readonly path: string;
  readonly text: string;
}
