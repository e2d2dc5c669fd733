import { type ReadPage, SUBJECT_PAGE } from "../model/read-text.ts";
import type { Judged } from "./document-judge.ts";

/** The document with the line by which the act is listed on the albo, which is published too and examined like a page. */
export function withSubject(document: Judged, subject: string | undefined): Judged {
  if (subject === undefined) return document;
  const page: ReadPage = {
    page: SUBJECT_PAGE,
    source: "glyphs",
    ocrConfidence: null,
    text: subject,
    boxes: new Float32Array(4 * subject.length).fill(Number.NaN),
    tables: [],
  };
  const { read } = document;
  return { ...document, read: { ...read, pages: [...read.pages, page] } };
}
