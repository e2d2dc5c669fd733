import type { Box } from "../model/box.ts";
import { UsageFailure } from "../model/failure.ts";
import type { ExtraBox } from "./plan.ts";

/**
 * Reads the boxes a user gives as a file: `{"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "..."}]}`, pages
 * from 1, points in default user space of the page (origin bottom-left), as in the JSON report.
 *
 * @param content text of the file
 * @param pages number of pages of the document
 * @throws UsageFailure that tells the first mistake and where it is.
 */
export function readUserBoxes(content: string, pages: number): ExtraBox[] {
  const file = parse(content);
  const { boxes } = isRecord(file) ? file : {};
  if (!Array.isArray(boxes)) {
    throw mistake("manca l'elenco «boxes»", 'the list "boxes" is missing');
  }
  return boxes.map((entry: unknown, index) => readBox(entry, `boxes[${index}]`, pages));
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    // The parser's message quotes the content, which may hold personal data.
    throw mistake("non è JSON valido", "it is not valid JSON");
  }
}

function readBox(entry: unknown, where: string, pages: number): ExtraBox {
  if (!isRecord(entry)) throw mistake(`${where} non è un oggetto`, `${where} is not an object`);
  const { page, bbox, reason = "user" } = entry;
  if (typeof page !== "number" || !Number.isInteger(page) || page < 1 || page > pages) {
    throw mistake(
      `${where}.page deve essere un numero da 1 a ${pages}`,
      `${where}.page must be a number from 1 to ${pages}`,
    );
  }
  if (!Array.isArray(bbox) || bbox.length !== 4 || !bbox.every((value) => Number.isFinite(value))) {
    throw mistake(`${where}.bbox deve avere quattro numeri`, `${where}.bbox must hold four numbers`);
  }
  if (typeof reason !== "string" || reason.length > 500) {
    throw mistake(
      `${where}.reason deve essere un testo di al massimo 500 caratteri`,
      `${where}.reason must be a text of at most 500 characters`,
    );
  }
  const [ax, ay, bx, by] = bbox as [number, number, number, number];
  const box: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  if (box[0] === box[2] || box[1] === box[3]) {
    throw mistake(`${where}.bbox non ha superficie`, `${where}.bbox has no area`);
  }
  return { page, bbox: box, reason };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mistake = (it: string, en: string): UsageFailure =>
  new UsageFailure(
    { it: `Il file dei riquadri non va bene: ${it}.`, en: `The file of boxes is wrong: ${en}.` },
    {
      it: 'Usare la forma {"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "motivo"}]}, con le coordinate in punti e l\'origine in basso a sinistra, come nel rapporto JSON.',
      en: 'Use the form {"boxes": [{"page": 1, "bbox": [x0, y0, x1, y1], "reason": "why"}]}, coordinates in points with the origin bottom-left, as in the JSON report.',
    },
  );
