/** A PDF as text: each character is a byte (Latin-1), so that it can be edited like a program. */
export type PdfSource = string;

export const sourceOf = (bytes: Uint8Array): PdfSource => Buffer.from(bytes).toString("latin1");
export const bytesOf = (source: PdfSource): Uint8Array => new Uint8Array(Buffer.from(source, "latin1"));

/** A place in a source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ObjectSpan extends Span {
  readonly number: number;
  /** From after `obj` to before `endobj`. */
  readonly body: Span;
}

/** The objects that stand in the file in clear, in their order. */
export function objectsIn(source: PdfSource): ObjectSpan[] {
  return [...source.matchAll(/(\d{1,8}) \d{1,5} obj\b/g)].flatMap((match): ObjectSpan[] => {
    const from = match.index + match[0].length;
    const end = source.indexOf("endobj", from);
    return end < 0 ? [] : [{ number: Number(match[1]), start: match.index, end: end + 6, body: { start: from, end } }];
  });
}

/** The data of streams, without the keywords. */
export const streamsIn = (source: PdfSource): Span[] =>
  [...source.matchAll(/stream\r?\n/g)].flatMap((match): Span[] => {
    if (source.slice(match.index - 3, match.index) === "end") return [];
    const start = match.index + match[0].length;
    const end = source.indexOf("endstream", start);
    return end < 0 ? [] : [{ start, end: source[end - 1] === "\n" ? end - 1 : end }];
  });

export const replaced = (source: PdfSource, { start, end }: Span, by: string): PdfSource =>
  source.slice(0, start) + by + source.slice(end);

/**
 * The source with cross-references that fit its objects again, so that what was changed is reached and not refused at the
 * door. The trailer is that of the file, or one that names its catalog.
 */
export function withReferences(source: PdfSource): PdfSource {
  const objects = new Map(objectsIn(source).map(({ number, start }) => [number, start]));
  const body = source.slice(0, Math.max(...objectsIn(source).map(({ end }) => end), 0));
  const size = Math.max(0, ...objects.keys()) + 1;
  if (size > 100_000) return source;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = objects.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const root = /\/Root (\d+ \d+ R)/.exec(source)?.[1] ?? catalogIn(source) ?? "1 0 R";
  const kept = ["Encrypt", "ID", "Info"].map(
    (key) => new RegExp(`/${key}\\s*(\\d+ \\d+ R|\\[[^\\]]*\\])`).exec(source)?.[0] ?? "",
  );
  const trailer = `trailer\n<< /Size ${size} /Root ${root} ${kept.join(" ")} >>`;
  return `${body}\nxref\n0 ${size}\n${entries.join("")}${trailer}\nstartxref\n${body.length + 1}\n%%EOF\n`;
}

function catalogIn(source: PdfSource): string | undefined {
  const catalog = objectsIn(source).find(({ body }) => /\/Type\s*\/Catalog/.test(source.slice(body.start, body.end)));
  return catalog && `${catalog.number} 0 R`;
}
