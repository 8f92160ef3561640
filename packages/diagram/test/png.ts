import { inflateSync } from "node:zlib";

/** What a PNG holds, as far as its own sizes agree. */
export function readPng(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const file = Buffer.from(bytes);
  if (file.toString("latin1", 1, 4) !== "PNG") throw new Error("This is no PNG.");
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file[24] !== 8 || file[25] !== 6) throw new Error("Its pixels are not of four bytes.");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  const pixels = inflateSync(Buffer.concat(parts));
  if (pixels.length !== height * (1 + 4 * width)) throw new Error("Its pixels are not all there.");
  return { width, height };
}
