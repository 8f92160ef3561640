import { expect, it } from "vitest";
import { progress } from "../src/progress.ts";

function watch({ isTerminal = true, isLong = false, milliseconds = [0, 0, 0] }) {
  let text = "";
  let asked = 0;
  const now = () => milliseconds[asked++] ?? 0;
  const err = { isTerminal, write: (more: string) => void (text += more) };
  const { step, end } = progress({ err, now }, { isLong });
  step("Reading");
  step("Checking");
  end();
  return text;
}

it("says nothing about work that is done at once", () => {
  expect(watch({ milliseconds: [0, 1, 299] })).toBe("");
});

it("says what is being done once the work has taken a while, and takes it away again", () => {
  expect(watch({ milliseconds: [0, 1, 300] })).toBe("\r\u001b[KChecking …\r\u001b[K");
});

it("speaks at once where the work is known to be long", () => {
  expect(watch({ isLong: true })).toBe("\r\u001b[KReading …\r\u001b[KChecking …\r\u001b[K");
});

it("says nothing where no person is looking", () => {
  expect(watch({ isTerminal: false, isLong: true, milliseconds: [0, 999, 999] })).toBe("");
});
