/** What SARIF asks of its addresses. */
export function isUri(text: string): boolean {
  return URL.canParse(text);
}

export function isReference(text: string): boolean {
  return /^[\w.~%!$&'()*+,;=:@/-]*$/.test(text) && URL.canParse(text, "file:///");
}
