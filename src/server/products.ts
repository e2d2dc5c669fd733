import type { Engine, RedactedDocument, RegisterDetails } from "../index.ts";
import { registerJson, textCopy } from "../index.ts";
import type { Lang, LocalText } from "../model/local-text.ts";
import { calendarOf } from "../report/calendar.ts";
import { htmlReport } from "../report/html.ts";
import { iCalendar } from "../report/icalendar.ts";
import type { Product } from "./contract.ts";
import { ruleHelp } from "./rule-help.ts";
import type { Viewing } from "./views.ts";

/** A file to download. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A verified copy, and what a file made from it says of itself. */
export interface VerifiedCopy {
  readonly redacted: RedactedDocument;
  /** ISO 8601, when it was made. */
  readonly at: string;
  /** Of the file it was made from. */
  readonly name: string;
}

export interface ProductTools extends Viewing {
  readonly engine: Pick<Engine, "harmlessName" | "registerPdf">;
  readonly version: string;
}

interface Kind {
  readonly type: string;
  /** What follows the name of the document. */
  readonly ending: LocalText;
}

const KINDS: Readonly<Record<Product, Kind>> = {
  pdf: { type: "application/pdf", ending: { it: "-oscurato.pdf", en: "-redacted.pdf" } },
  "text.txt": { type: "text/plain; charset=utf-8", ending: { it: "-testo.txt", en: "-text.txt" } },
  "text.html": { type: "text/html; charset=utf-8", ending: { it: "-testo.html", en: "-text.html" } },
  "register.json": { type: "application/json", ending: { it: "-registro.json", en: "-register.json" } },
  "register.pdf": { type: "application/pdf", ending: { it: "-registro.pdf", en: "-register.pdf" } },
  "calendar.ics": { type: "text/calendar; charset=utf-8", ending: { it: "-scadenze.ics", en: "-terms.ics" } },
  "report.html": { type: "text/html; charset=utf-8", ending: { it: "-verifica.html", en: "-verification.html" } },
};

const DOCUMENT: LocalText = { it: "documento", en: "document" };

export const isProduct = (name: string): name is Product => Object.hasOwn(KINDS, name);

/** What can be had of a copy: a calendar only where a day is known. */
export const productsOf = ({ report }: RedactedDocument): Product[] =>
  (Object.keys(KINDS) as Product[]).filter(
    (product) => product !== "calendar.ics" || calendarOf([report], [""]).some(({ term }) => term?.from || term?.until),
  );

/** Makes a file of a verified copy. No word in it comes from whoever uses the page, save a name of the file that tells no datum. */
export async function download(product: Product, copy: VerifiedCopy, tools: ProductTools): Promise<Download> {
  const { lang } = tools;
  const { type, ending } = KINDS[product];
  const base = tools.engine.harmlessName(copy.name);
  const name = `${base ?? DOCUMENT[lang]}${ending[lang]}`;
  const content = await contentOf(product, copy, name, tools);
  return { name, type, bytes: typeof content === "string" ? Buffer.from(content) : content };
}

async function contentOf(
  product: Product,
  { redacted, at, name: source }: VerifiedCopy,
  name: string,
  tools: ProductTools,
): Promise<string | Uint8Array> {
  const { engine, catalog, version, lang } = tools;
  const tool = { version, rules: catalog.version };
  const details = (): RegisterDetails => {
    const copy = `${name.slice(0, -KINDS[product].ending[lang].length)}${KINDS.pdf.ending[lang]}`;
    return { tool, operator: null, at, names: { input: engine.harmlessName(source) && source, output: copy } };
  };
  switch (product) {
    case "pdf":
      return redacted.bytes;
    case "text.txt":
      return textCopy(redacted.texts, "txt");
    case "text.html":
      return textCopy(redacted.texts, "html");
    case "register.json":
      return registerJson(redacted.record, details(), lang);
    case "register.pdf":
      return engine.registerPdf(redacted.record, details(), lang);
    case "calendar.ics":
      return iCalendar(calendarOf([redacted.report], [name]), at.slice(0, 10), lang);
    case "report.html":
      return reportOf(redacted, details().names.output ?? name, lang, tools);
  }
}

const reportOf = ({ report, record, boxes }: RedactedDocument, file: string, lang: Lang, tools: ProductTools): string =>
  htmlReport([{ ...report, file }], {
    lang,
    showText: false,
    tool: { version: tools.version, rules: tools.catalog.version },
    verification: { passed: record.checks.every(({ passed }) => passed), bars: boxes, checks: record.checks },
    ruleOf: (rule) => ruleHelp(tools.catalog, rule),
  });

/** `Content-Disposition` of a download (RFC 6266), with a plain name for programs that know no other letters. */
export function disposition(name: string): string {
  const clean = name.replace(/[\p{C}"\\/]/gu, "_");
  const plain = clean
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_");
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.replaceAll("%", "_")}"; filename*=UTF-8''${encoded}`;
}
