import { CHANNELS, type Channel } from "../src/model/channel.ts";
import { UsageFailure } from "../src/model/failure.ts";
import type { LocalText } from "../src/model/local-text.ts";
import { OCR_ENGINES, type OcrEngineName } from "../src/model/ocr-engine-name.ts";
import type { BarLabel, BoxWidth } from "./engine.ts";
import { isLang, LANGS } from "./language.ts";

/** Parsers of option values. @throws UsageFailure that names the option and what it takes. */

export function channelValue(value: string): Channel {
  const channel = CHANNELS.find((known) => known === value);
  if (channel === undefined) throw wrong("--channel", oneOf(CHANNELS));
  return channel;
}

export function formatValue(value: string): "text" | "json" {
  if (value !== "text" && value !== "json") throw wrong("--format", oneOf(["text", "json"]));
  return value;
}

export const boxWidthValue = (value: string): BoxWidth => known("--box-width", ["exact", "snap", "line"], value);

export const labelValue = (value: string): BarLabel => known("--label", ["OMISSIS", "norm"], value);

export const ocrEngineValue = (value: string): OcrEngineName => known("--ocr-engine", OCR_ENGINES, value);

function known<Value extends string>(option: string, values: readonly Value[], value: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw wrong(option, oneOf(values));
  return found;
}

export function calendarFormatValue(value: string): "text" | "json" | "ics" {
  if (value !== "text" && value !== "json" && value !== "ics") throw wrong("--format", oneOf(["text", "json", "ics"]));
  return value;
}

export function langValue(value: string): string {
  if (!isLang(value)) throw wrong("--lang", oneOf(LANGS));
  return value;
}

/** A day that exists, `YYYY-MM-DD`. */
export const dateValue =
  (option: string) =>
  (value: string): string => {
    const day = new Date(`${value}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
      throw wrong(option, { it: "un giorno come 2025-03-31", en: "a day like 2025-03-31" });
    }
    return value;
  };

/** A whole number within two bounds, both included. */
export const integerValue =
  (option: string, min: number, max: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw wrong(option, { it: `un numero intero da ${min} a ${max}`, en: `a whole number from ${min} to ${max}` });
    }
    return number;
  };

const oneOf = (values: readonly string[]): LocalText => ({ it: values.join(" o "), en: values.join(" or ") });

const wrong = (option: string, expected: LocalText): UsageFailure =>
  new UsageFailure(
    { it: `Il valore di ${option} non è valido.`, en: `The value of ${option} is not valid.` },
    { it: `Indicare ${expected.it}.`, en: `Give ${expected.en}.` },
  );
