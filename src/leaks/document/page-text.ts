import type { Glyph } from "../../pdf/glyph.ts";
import type { HeldText } from "./context.ts";

/** Letters, digits and marks of glyphs in content order, by line. @param keep tells which glyphs count. */
export function textOf(glyphs: readonly Glyph[], keep: (index: number) => boolean = () => true): HeldText {
  const lines: string[] = [];
  let line = "";
  let undecodable = 0;
  const end = (): void => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  glyphs.forEach((glyph, index) => {
    if (glyph.object < 0) {
      if (/[\r\n]/.test(glyph.text)) end();
      else line += glyph.text;
    } else if (keep(index)) {
      line += glyph.text;
      if (glyph.text === "") undecodable++;
    }
  });
  end();
  return { lines, undecodable };
}

export const joined = (texts: readonly HeldText[]): HeldText => ({
  lines: texts.flatMap(({ lines }) => lines),
  undecodable: texts.reduce((sum, { undecodable }) => sum + undecodable, 0),
});
