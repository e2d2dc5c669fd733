const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i;

/** The text of a page: the character set is that of the answer, or the one the page declares, or UTF-8. */
export function htmlText(bytes: Uint8Array, contentType?: string): string {
  const told = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? "")?.[1];
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const name = told ?? DECLARED.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    // No character set of that name.
    return new TextDecoder().decode(bytes);
  }
}
