import type { LoosePage } from "../../pdf/file/loose-pages.ts";
import { flattenedPage, pageContent } from "../../pdf/file/page-content.ts";
import { type PageObject, pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { PdfDict, PdfObject } from "../../pdf/file/pdf-object.ts";
import { reachableFrom, reachableObjects } from "../../pdf/file/reachable.ts";
import type { Revision } from "../../pdf/file/revision.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import { ExaminedPage } from "../examined-page.ts";
import { type DocumentContext, type HeldText, NO_TEXT } from "./context.ts";
import { looseContents } from "./loose-content.ts";
import { joined, textOf } from "./page-text.ts";
import { readLoosePages } from "./read-loose-pages.ts";
import { pageThumbnails, pictureThumbnails } from "./thumbnails.ts";

/** Earlier revisions that are read; of more, the newest ones. */
const MAX_EARLIER = 24;

/**
 * Reads with the page engine what the detectors compare. Of an ordinary file (one revision, nothing unused, no
 * thumbnails) no page is read. What can't be read is noted as damage of the file.
 */
export async function documentContext(file: PdfFile): Promise<DocumentContext> {
  const live = reachableObjects(file);
  const pages = pageObjects(file);
  const thumbnails = await pageThumbnails(file, pages);
  const inPictures = await pictureThumbnails(file, live);
  const unused = looseContents(
    file,
    file.objects.filter((object) => !live.has(object)),
  );
  const changed = changedPages(file, live);
  const context = { thumbnails, pictureThumbnails: inPictures };
  if (unused.length === 0 && file.revisions.length === 1) {
    return { held: NO_TEXT, seen: NO_TEXT, earlier: new Map(), loose: new Map(), ...context };
  }
  const flattened = pages.map((page): LoosePage => {
    const entries = new Map([...page.dict].filter(([key]) => PAGE_ENTRIES.has(key)));
    return { ...flattenedPage(file, page), entries, revision: file.newest };
  });
  const texts = await readLoosePages(file, flattened, (page) => {
    const { glyphs, seen } = new ExaminedPage(page);
    return { held: textOf(glyphs), seen: textOf(glyphs, (index) => seen[index] === true) };
  });
  const old = await readLoosePages(
    file,
    changed.map(({ loose }) => loose),
    (page) => textOf(page.glyphs),
  );
  const loose = await readLoosePages(
    file,
    unused.map(({ page }) => page),
    (page) => textOf(page.glyphs),
  );
  const earlier = new Map<number, { page: PageObject; text: HeldText }[]>();
  changed.forEach(({ revision, page }, index) => {
    earlier.set(revision.index, [...(earlier.get(revision.index) ?? []), { page, text: old[index] ?? NO_TEXT }]);
  });
  return {
    held: joined(texts.map((text) => text?.held ?? NO_TEXT)),
    seen: joined(texts.map((text) => text?.seen ?? NO_TEXT)),
    earlier,
    loose: new Map(unused.map(({ object }, index): [StoredObject, HeldText] => [object, loose[index] ?? NO_TEXT])),
    ...context,
  };
}

const PAGE_ENTRIES = new Set(["MediaBox", "CropBox", "Rotate", "UserUnit"]);

interface ChangedPage {
  readonly revision: Revision;
  readonly page: PageObject;
  readonly loose: LoosePage;
}

/** Pages of earlier revisions that use something the newest no longer does; each content once. */
function changedPages(file: PdfFile, live: ReadonlySet<StoredObject>): ChangedPage[] {
  const earlier = file.revisions.slice(0, -1);
  if (earlier.length > MAX_EARLIER) file.note("revisions");
  const met = new Set<string>();
  return earlier.slice(-MAX_EARLIER).flatMap((revision) =>
    pageObjects(file, revision).flatMap((page): ChangedPage[] => {
      const parts = new Map(CONTENT_KEYS.map((key): [string, PdfObject] => [key, page.dict.get(key) ?? null]));
      const used = [...reachableFrom(file, parts, revision)];
      const inTree = page.object === null || live.has(page.object) || used.length === 0;
      if (inTree && used.every((object) => live.has(object))) return [];
      const key = used.map(({ number, offset }) => `${number}@${offset}`).join();
      if (met.has(key)) return [];
      met.add(key);
      const content = pageContent(file, page.dict, revision);
      const resources: PdfObject = page.dict.get("Resources") ?? (new Map() as PdfDict);
      return [{ revision, page, loose: { content, resources, revision } }];
    }),
  );
}

const CONTENT_KEYS = ["Contents", "Resources"];
