/**
 * The text of each page as pdf.js reads it, for who does not want to trust one reader alone. Fonts and pictures are not
 * drawn. It runs in the calling thread without a time limit: for files that are known to be whole.
 *
 * @throws Error when pdf.js can't read the file.
 */
export async function secondReading(bytes: Uint8Array, password?: string): Promise<readonly string[]> {
  // Loaded when it is needed: most runs have no second reading.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it.
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
