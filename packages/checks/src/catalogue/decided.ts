/** How a rule of the catalogue is met. */
export type Decided =
  /** A diagnostic names the rule: a check, a finding of the model, or one of a back end. */
  | "check"
  /** No topology can break it. A test says so, whose name begins with the rule's id and a colon. */
  | { readonly by: "construction"; readonly how: string }
  /** It always holds, or the language has no way to obey it yet: stated in `docs/facts.md`. */
  | { readonly by: "fact"; readonly fact: string; readonly source: string }
  /** The language cannot say what the rule speaks of. */
  | { readonly by: "inapplicable"; readonly why: string };

/** The rules of one area, by id. */
export type Rules = Readonly<Record<string, Decided>>;
