/** The value of an expression, as JavaScript reads it in a strict function. */
export function evaluate(expression: string): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- running what was printed is the proof that it is right
  return new Function(`"use strict"; return (${expression});`)();
}

/** The expression of a file that is `const value = <expression>;`. */
export function expressionOf(file: string): string {
  return file.replace(/^const value =/, "").replace(/;\n$/, "");
}
