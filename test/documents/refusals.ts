import { actWith, addPages, COVER_BOX, newAct, secretText } from "./act.ts";
import { filledRectangle } from "./content.ts";
import { standardEncryption } from "./encryption.ts";
import { latin1, RawPdf, ref } from "./raw-pdf.ts";

/** A file that can't be examined, or not wholly: it must never come out as fine. */
export interface Refusal {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly why: "encrypted" | "broken" | "not-a-pdf" | "no-pages";
  /** Opens an encrypted file. */
  readonly password?: string;
}

const CONTENT = actWith(secretText() + filledRectangle(COVER_BOX));

export const USER_PASSWORD = "segreto";

/** Word: Save as PDF, Encrypt with a password. */
export function encryptedFile(): Refusal {
  const pdf = newAct();
  const root = addPages(pdf, [{ content: CONTENT }]);
  return {
    name: "encrypted-file",
    bytes: pdf.bytes(root, standardEncryption(USER_PASSWORD)),
    why: "encrypted",
    password: USER_PASSWORD,
  };
}

/** An upload that broke off before the page tree. */
export function truncatedFile(): Refusal {
  const pdf = newAct();
  const bytes = pdf.bytes(addPages(pdf, [{ content: CONTENT }]));
  return { name: "truncated-file", bytes: bytes.subarray(0, bytes.length >> 1), why: "broken" };
}

/**
 * A download of a "fast web view" file that broke off: its trailer comes first, so that readers which repair open it, with
 * three pages announced and two of them missing.
 */
export function truncatedWebView(): Refusal {
  const pdf = new RawPdf();
  const root = pdf.reserve();
  const tree = pdf.add("<< /Type /Pages /Kids [3 0 R 5 0 R 7 0 R] /Count 3 >>");
  pdf.set(root, `<< /Type /Catalog /Pages ${ref(tree)} >>`);
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  for (const page of [3, 5, 7]) {
    pdf.add(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 595 842] /Contents ${ref(page + 1)} /Resources << /Font << /F1 ${font} /F2 ${font} >> >> >>`,
    );
    pdf.stream("", CONTENT);
  }
  const bytes = Buffer.from(pdf.bytes(root));
  const firstPage = bytes.indexOf("3 0 obj");
  return {
    name: "truncated-web-view",
    bytes: new Uint8Array(
      Buffer.concat([
        bytes.subarray(0, firstPage),
        latin1(`trailer\n<< /Size 9 /Root ${ref(root)} >>\n`),
        bytes.subarray(firstPage, bytes.indexOf("5 0 obj")),
      ]),
    ),
    why: "broken",
  };
}

/** A download that never started. */
export const emptyFile = (): Refusal => ({ name: "empty-file", bytes: new Uint8Array(), why: "not-a-pdf" });

/** A web page of the portal ("sessione scaduta") saved with the name of a PDF. */
export const webPageNamedPdf = (): Refusal => ({
  name: "web-page-named-pdf",
  bytes: new Uint8Array(
    latin1("<!DOCTYPE html><html><head><title>Sessione scaduta</title></head><body>Accedi</body></html>\n"),
  ),
  why: "not-a-pdf",
});

/** The right first line and nothing that follows it. */
export const headerOnly = (): Refusal => ({
  name: "header-only",
  bytes: new Uint8Array(latin1("%PDF-1.7\n")),
  why: "broken",
});

/** A merge of an empty selection. */
export function zeroPages(): Refusal {
  const pdf = newAct();
  return { name: "zero-pages", bytes: pdf.bytes(addPages(pdf, [])), why: "no-pages" };
}

export const refusals = (): Refusal[] => [
  encryptedFile(),
  truncatedFile(),
  truncatedWebView(),
  emptyFile(),
  webPageNamedPdf(),
  headerOnly(),
  zeroPages(),
];
