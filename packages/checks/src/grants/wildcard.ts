/** Whether an IAM pattern, with `*` for any characters and `?` for one, matches the whole text. */
export function matches(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    const wanted = pattern[next];
    if (wanted === "*") {
      star = next;
      retry = at;
      next += 1;
    } else if (wanted !== undefined && (wanted === "?" || wanted === text[at])) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      retry += 1;
      at = retry;
      next = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[next] === "*") next += 1;
  return next === pattern.length;
}

/** Whether the text is meant as it is written: neither a wildcard nor a policy variable is in it. */
export function isLiteral(text: string): boolean {
  return !/[*?$]/.test(text);
}
