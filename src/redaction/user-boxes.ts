import type { Box } from "../model/box.ts";
import { boxIn, isRecord, jsonFile, pageIn, parseJson, textIn } from "./json-value.ts";

/** A box that the user drew or wrote. */
export interface UserBox {
  /** 1-based. */
  readonly page: number;
  /** In default user space. */
  readonly bbox: Box;
  readonly reason: string;
}

const FILE = jsonFile(
  { it: "file dei riquadri", en: "file of boxes" },
  {
    it: 'Usare la forma {"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "motivo"}]}, con le coordinate in punti e l\'origine in basso a sinistra, come nel rapporto JSON.',
    en: 'Use the form {"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "why"}]}, coordinates in points with the origin bottom-left, as in the JSON report.',
  },
);

/**
 * Reads the boxes a user gives as a file: `{"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "..."}]}`, pages
 * from 1, points in default user space of the page (origin bottom-left), as in the JSON report.
 *
 * @param content text of the file
 * @param pages number of pages of the document
 * @throws UsageFailure that tells the first mistake and where it is.
 */
export function readUserBoxes(content: string, pages: number): UserBox[] {
  const file = parseJson(content, FILE);
  const { boxes } = isRecord(file) ? file : {};
  if (!Array.isArray(boxes)) throw FILE.mistake("manca l'elenco «boxes»", 'the list "boxes" is missing');
  return boxes.map((entry: unknown, index): UserBox => {
    const where = `boxes[${index}]`;
    if (!isRecord(entry)) throw FILE.mistake(`${where} non è un oggetto`, `${where} is not an object`);
    const { page, bbox, reason = "user" } = entry;
    return {
      page: pageIn(page, `${where}.page`, pages, FILE),
      bbox: boxIn(bbox, `${where}.bbox`, FILE),
      reason: textIn(reason, `${where}.reason`, FILE),
    };
  });
}
