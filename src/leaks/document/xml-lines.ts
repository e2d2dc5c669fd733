const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Text of XML with its tags taken out, in one pass, blanks at the ends of lines left out.
 * @param breaks tells of a tag's content (`/w:p`, `text:tab/`) whether it ends a line; other tags stand within words.
 */
export function xmlLines(xml: string, breaks: (tag: string) => boolean): string {
  let text = "";
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf("<", at);
    if (open < 0) {
      text += xml.slice(at);
      break;
    }
    text += xml.slice(at, open);
    const close = xml.indexOf(">", open);
    // A tag without an end: what follows can't be told from it.
    if (close < 0) break;
    if (breaks(xml.slice(open + 1, close))) text += "\n";
    at = close + 1;
  }
  return text
    .split("\n")
    .map((line) => decodeEntities(line).trim())
    .filter((line) => line !== "")
    .join("\n");
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name] ?? whole;
  });
