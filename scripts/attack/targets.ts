import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Box, Channel } from "../../src/index.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { shownSize } from "../../src/pdf/page-geometry.ts";
import { PageTransform } from "../../src/pdf/page-transform.ts";
import { occurrencesOf, placedPages } from "./placed-words.ts";
import { squeezed, timesIn } from "./squeezed.ts";

/** A document to redact and attack. */
export interface Target {
  readonly file: string;
  readonly channel?: Channel;
  /** Given to `redact` beside what it finds. */
  readonly boxes: readonly Place[];
  readonly secrets: readonly Secret[];
  /** Secrets that have no place on the pages as their text says: not attacked. */
  readonly unplaced: number;
}

export interface Place {
  /** 1-based. */
  readonly page: number;
  /** In default user space. */
  readonly bbox: Box;
}

export interface Secret {
  readonly text: string;
  /** Where the source holds it. */
  readonly places: readonly Place[];
}

/** Documents of a folder: samples (`expected.json`), labelled leaks, or labelled content. */
export async function targetsIn(folder: string): Promise<Target[]> {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  if (existsSync(join(folder, "expected.json"))) return (json("expected.json") as Expected[]).map(ofSample);
  const labels = json("labels.json") as (Labelled | Content)[];
  const targets: Target[] = [];
  for (const label of labels) targets.push("spans" in label ? await ofContent(folder, label) : ofLeaks(label));
  return targets;
}

interface Expected {
  readonly file: string;
  readonly channel: Channel;
  readonly secrets: readonly string[];
  readonly findings: readonly Place[];
}

const ofSample = ({ file, channel, secrets, findings }: Expected): Target => ({
  file,
  channel,
  boxes: findings.map(({ page, bbox }) => ({ page, bbox })),
  secrets: secrets.map((text) => ({ text, places: [] })),
  unplaced: 0,
});

interface Labelled {
  readonly file: string;
  readonly leaks: readonly {
    readonly page: number;
    readonly text: string;
    readonly bbox?: Box | null;
    readonly boxes?: readonly Box[];
    readonly recoverable_text?: boolean;
  }[];
}

/** Only labels whose text is what stands there: others describe a picture or a gap. */
const ofLeaks = ({ file, leaks }: Labelled): Target => ({
  file,
  boxes: [],
  unplaced: 0,
  secrets: leaks
    .filter((leak) => leak.recoverable_text !== false)
    .map(({ text, page, bbox, boxes }) => ({
      text,
      places: (boxes ?? (bbox ? [bbox] : [])).map((box) => ({ page, bbox: box })),
    })),
});

interface Content {
  readonly file_pdf: string;
  readonly file_txt: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly redact: boolean;
  }[];
}

/** Places are those of the same occurrence of the text on the pages: this measures burning, not recognition. */
async function ofContent(folder: string, { file_pdf, file_txt, spans }: Content): Promise<Target> {
  const text = readFileSync(join(folder, file_txt), "utf8");
  const pages = placedPages(join(folder, file_pdf));
  const pdf = await openPdf(new Uint8Array(readFileSync(join(folder, file_pdf))));
  const geometries = [];
  for (let page = 1; page <= pdf.pageCount; page++)
    geometries.push(await pdf.withPage(page, ({ geometry }) => geometry));
  pdf.close();
  const secrets: Secret[] = [];
  let unplaced = 0;
  for (const span of spans.filter(({ redact }) => redact)) {
    const needle = squeezed(span.text);
    const nth = timesIn(squeezed(text.slice(0, span.start)), needle);
    const found = pages.flatMap(({ words }, index) =>
      occurrencesOf(needle, words).map((occurrence) => ({ index, occurrence })),
    );
    const there = found[nth] ?? found.at(-1);
    const geometry = there && geometries[there.index];
    if (there === undefined || geometry === undefined) {
      unplaced++;
      continue;
    }
    const { width, height } = shownSize(geometry);
    const transform = new PageTransform(geometry, width, height);
    const places = there.occurrence.map(({ box: [left, top, right, bottom] }) => ({
      page: there.index + 1,
      bbox: transform.toUserBox({ left, top, right, bottom }),
    }));
    secrets.push({ text: span.text, places });
  }
  return { file: file_pdf, boxes: secrets.flatMap(({ places }) => places), secrets, unplaced };
}
