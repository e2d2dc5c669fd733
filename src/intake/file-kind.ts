import { Buffer } from "node:buffer";

/** What a file is by its bytes, whatever its name says. */
export type FileKind =
  | "pdf"
  | "empty"
  | "docx"
  | "xlsx"
  | "pptx"
  | "opendocument"
  | "office-97"
  | "rtf"
  | "zip"
  | "p7m"
  | "image"
  | "html"
  | "xml"
  | "postscript"
  | "text"
  | "unknown";

/** Readers accept a PDF whose header is anywhere in this many bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
/** DER of the object identifier signedData (RFC 5652, 5.1). */
const SIGNED_DATA = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";

const IMAGE_MAGICS = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"];

/**
 * Tells the kind of a file from its bytes. Containers are looked for before the PDF header, because a signed envelope or
 * an uncompressed archive shows the header of the PDF inside it.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const head = latin1(bytes.subarray(0, 4096));
  if (isSignedEnvelope(head)) return "p7m";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(head, bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "office-97";
  if (head.slice(0, PDF_HEADER_WITHIN + 5).includes("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("%!PS")) return "postscript";
  if (IMAGE_MAGICS.some((magic) => head.startsWith(magic)) || /^(RIFF.{4}WEBP|BM.{4}\0{4})/s.test(head)) return "image";
  return textKind(bytes.subarray(0, 4096));
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** CMS SignedData, in DER or BER, or the same in base64 with or without PEM lines. */
function isSignedEnvelope(head: string): boolean {
  if (head.startsWith("\x30")) return head.slice(0, 24).includes(SIGNED_DATA);
  const base64 = head.replace(/^-----BEGIN [^-]+-----/, "").replace(/\s/g, "");
  return base64.startsWith("MI") && latin1(Buffer.from(base64.slice(0, 64), "base64")).includes(SIGNED_DATA);
}

/** The names of the entries tell Office files from plain archives; the central directory at the end lists them all. */
function zipKind(head: string, bytes: Uint8Array): FileKind {
  if (head.slice(0, 128).includes("mimetypeapplication/vnd.oasis.opendocument")) return "opendocument";
  const names = head + latin1(bytes.subarray(-65_536));
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("ppt/presentation.xml")) return "pptx";
  return "zip";
}

function textKind(start: Uint8Array): FileKind {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    // Streaming: the cut may fall inside a character.
    text = decoder.decode(start, { stream: true });
  } catch {
    text = latin1(start);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return "unknown";
  const trimmed = text.trimStart().toLowerCase();
  if (/^(<!doctype html|<html)/.test(trimmed)) return "html";
  return trimmed.startsWith("<?xml") ? "xml" : "text";
}
