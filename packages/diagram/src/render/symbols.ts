import type { IconName, Icons } from "./icons.ts";
import { pixels } from "./xml.ts";
import type { Rectangle } from "./drawn.ts";

const unwanted = /<\?xml[^>]*>|<!--[\s\S]*?-->|<title>[^<]*<\/title>/g;
const whole = /^\s*<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/;
// Icons only paint. One that could do more, or load something, is not taken.
const active = /<(?:script|style|foreignObject|image|use|a)\b|\son[a-z]+\s*=|href\s*=|<!DOCTYPE/i;

/** The icons of one picture: each is written once, and used by its id. */
export class Symbols {
  readonly #icons: Icons | undefined;
  readonly #prefix: string;
  readonly #found = new Map<IconName, string | undefined>();
  readonly #written: string[] = [];

  constructor(icons: Icons | undefined, prefix: string) {
    this.#icons = icons;
    this.#prefix = prefix;
  }

  /** Shows an icon, if there is one. */
  use(name: IconName | undefined, { x, y, width, height }: Rectangle): string | undefined {
    if (name === undefined) return undefined;
    if (!this.#found.has(name)) this.#found.set(name, this.#write(name));
    const id = this.#found.get(name);
    if (id === undefined) return undefined;
    return `<use href="#${id}" x="${pixels(x)}" y="${pixels(y)}" width="${pixels(width)}" height="${pixels(height)}"/>`;
  }

  /** What defines the icons that were used. */
  get definitions(): string {
    return this.#written.length === 0 ? "" : `<defs>\n${this.#written.join("\n")}\n</defs>\n`;
  }

  #write(name: IconName): string | undefined {
    const [, attributes = "", content] =
      whole.exec(this.#icons?.(name)?.replace(unwanted, "") ?? "") ?? [];
    if (content === undefined || active.test(content)) return undefined;
    const id = `${this.#prefix}-i${this.#written.length}`;
    const box = /\bviewBox="([^"]*)"/.exec(attributes)?.[1] ?? "0 0 64 64";
    const own = content
      .replace(/\bid="([^"]*)"/g, `id="${id}-$1"`)
      .replace(/url\(#/g, `url(#${id}-`);
    const fill = /\bfill="([^"]*)"/.exec(attributes)?.[1];
    const painted = fill === undefined ? own : `<g fill="${fill}">${own}</g>`;
    this.#written.push(`<symbol id="${id}" viewBox="${box}">${painted}</symbol>`);
    return id;
  }
}
