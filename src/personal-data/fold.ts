const folded = new Map<string, string>();

/** One UTF-16 unit without case and accent; typographic apostrophes and dashes become plain ones. Always one unit. */
function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  let plain = unit.normalize("NFD").charAt(0).toLowerCase();
  if (plain.length !== 1) plain = unit;
  if ("’‘`´ʼ".includes(unit)) plain = "'";
  else if ("–—‐‑".includes(unit)) plain = "-";
  else if (unit === "\u00a0") plain = " ";
  folded.set(unit, plain);
  return plain;
}

/** `text` without case, accents and typographic variants; the same length, so that offsets stay valid. */
export function foldText(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += foldUnit(text.charAt(i));
  return out;
}

/** Letters and digits of a folded or unfolded text, folded: equal values are equal strings. */
export const compact = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
