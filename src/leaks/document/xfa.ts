import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, PdfStream } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { shownText } from "./shown-text.ts";
import { readXmp } from "./xmp.ts";

/** The data of an XFA form, which stay in the file whatever the pages show. */
export const xfa: DocumentDetector = {
  kind: "xfa",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const values = dataSets(packets(file)).flatMap((xml) => readXmp(Buffer.from(xml, "utf8")));
    const texts = values.map(({ text }) => text);
    if (texts.every((text) => shown.beyond(text, { strict: true }) === null)) {
      for (const text of texts) {
        const { hidden, excludedBy } = shown.compare(text, { strict: true });
        if (hidden === null) yield* excluded("xfa", text, excludedBy);
      }
      return;
    }
    // Values too short to be compared belong to the others: what a zero counts is the name of its element.
    const hidden = texts.filter((text) => !isShown(text, shown.beyond(text, { strict: true })));
    yield placeless("xfa", [...new Set(hidden)].join(" "));
  },
};

const MIN_COMPARED = 3;

/** Leaves out values that the pages show as well. */
const isShown = (text: string, beyond: string | null): boolean => beyond === null && text.length >= MIN_COMPARED;

/** The form as XML: one stream, or an array of names and streams in turn, cut anywhere (ISO 32000-2, annex K). */
function packets(file: PdfFile): string {
  const form = file.get(dictOf(file.get(file.catalog(), "AcroForm")), "XFA");
  const parts = (isArray(form) ? form : [form]).map((part) => file.resolve(part));
  const data = parts.flatMap((part) => (part instanceof PdfStream ? [file.decode(part).data] : []));
  return decoded(Buffer.concat(data));
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return bytes.toString("utf8");
}

/** Data without the description of their shape, whose texts are names of elements. */
function dataSets(xml: string): string[] {
  const sets: string[] = [];
  for (let start = xml.search(DATA_SETS); start >= 0; ) {
    const prefix = DATA_SETS.exec(xml.slice(start))?.[1] ?? "";
    const end = xml.indexOf(`</${prefix}datasets`, start);
    sets.push(withoutDescription(xml.slice(start, end < 0 ? xml.length : end)));
    const next = end < 0 ? -1 : xml.slice(end).search(DATA_SETS);
    start = next < 0 ? -1 : end + next;
  }
  return sets;
}

const DATA_SETS = /<((?:[\w-]+:)?)datasets\b/;
const DESCRIPTION = "dd:dataDescription";

const withoutDescription = (set: string): string =>
  set
    .split(`<${DESCRIPTION}`)
    .map((part, index) => (index === 0 ? part : part.slice(Math.max(0, part.indexOf(`</${DESCRIPTION}>`)))))
    .join("");
