import type { Box } from "../model/box.ts";
import { UsageFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** Reads values of a JSON file that a user wrote, and tells the first mistake with its place. */
export interface JsonFile {
  readonly mistake: (it: string, en: string) => UsageFailure;
}

/**
 * @param name of the file in sentences (`file dei riquadri`, `file of boxes`)
 * @param remedy the form that the file should have
 */
export const jsonFile = (name: LocalText, remedy: LocalText): JsonFile => ({
  mistake: (it, en) =>
    new UsageFailure({ it: `Il ${name.it} non va bene: ${it}.`, en: `The ${name.en} is wrong: ${en}.` }, remedy),
});

/** @throws UsageFailure when the content is no JSON. */
export function parseJson(content: string, { mistake }: JsonFile): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    // The parser's message quotes the content, which may hold personal data.
    throw mistake("non è JSON valido", "it is not valid JSON");
  }
}

/** A page number from 1. @throws UsageFailure */
export function pageIn(value: unknown, where: string, pages: number, { mistake }: JsonFile): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= pages) return value;
  throw mistake(`${where} deve essere un numero da 1 a ${pages}`, `${where} must be a number from 1 to ${pages}`);
}

/** A box with an area, its sides in any order. @throws UsageFailure */
export function boxIn(value: unknown, where: string, { mistake }: JsonFile): Box {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((side) => Number.isFinite(side))) {
    throw mistake(`${where} deve avere quattro numeri`, `${where} must hold four numbers`);
  }
  const [ax, ay, bx, by] = value as [number, number, number, number];
  const box: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  if (box[0] === box[2] || box[1] === box[3]) throw mistake(`${where} non ha superficie`, `${where} has no area`);
  return box;
}

const LONGEST_TEXT = 1000;

/** @throws UsageFailure */
export function textIn(value: unknown, where: string, { mistake }: JsonFile): string {
  if (typeof value === "string" && value.length <= LONGEST_TEXT) return value;
  throw mistake(
    `${where} deve essere un testo di al massimo ${LONGEST_TEXT} caratteri`,
    `${where} must be a text of at most ${LONGEST_TEXT} characters`,
  );
}

/** One of a list. @throws UsageFailure */
export function oneIn<Value extends string>(
  value: unknown,
  known: readonly Value[],
  where: string,
  { mistake }: JsonFile,
): Value {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw mistake(`${where} deve essere uno di: ${known.join(", ")}`, `${where} must be one of: ${known.join(", ")}`);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
