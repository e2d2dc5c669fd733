import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { isArray, type PdfObject } from "../../pdf/file/pdf-object.ts";
import type { Leak } from "../leak.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { shownText } from "./shown-text.ts";
import { richText, textValue } from "./text-value.ts";

/** Field flag Password (ISO 32000-2, table 231): the value is shown as dots. */
const PASSWORD = 1 << 13;

/** Values that a form holds and its pages don't show: hidden fields, values before a reset, texts shown on pointing. */
export const formValue: DocumentDetector = {
  kind: "form-value",
  *find(file, { seen }) {
    const shown = shownText(seen);
    for (const field of formFields(file)) {
      if (hasCodeValue(field)) continue;
      const reported = new Set<string>();
      for (const { text, strict } of texts(file, field)) {
        const { hidden, excludedBy } = isStateOrCount(text) ? FIELD_STATE : shown.compare(text, { strict });
        if (hidden === null) yield* excluded("form-value", text, excludedBy, field.widgets[0]?.page ?? null);
        if (hidden === null || reported.has(hidden)) continue;
        reported.add(hidden);
        yield atField(hidden, field);
      }
    }
  },
};

const FIELD_STATE = { hidden: null, excludedBy: "exclusion/field-state" } as const;

interface FieldText {
  readonly text: string;
  readonly strict: boolean;
}

function* texts(file: PdfFile, field: FormField): Iterable<FieldText> {
  const strict = true;
  if (!isDrawnByViewer(field)) {
    for (const text of valuesOf(file, field.entry("V"))) yield { text, strict };
    yield { text: richText(file, field.entry("RV")), strict };
  }
  const value = valuesOf(file, field.entry("V")).join();
  for (const text of valuesOf(file, field.entry("DV"))) if (text !== value) yield { text, strict };
  // Of a list that is out of sight, also what could have been chosen.
  if (!field.widgets.some(({ painted }) => painted)) {
    for (const text of valuesOf(file, field.entry("Opt"))) yield { text, strict };
  }
  yield { text: textValue(file, field.entry("TU")), strict: false };
}

/** A string, or an array of strings and of pairs of them. */
function valuesOf(file: PdfFile, value: PdfObject): string[] {
  if (isArray(value)) return value.flatMap((item) => valuesOf(file, file.resolve(item)));
  const text = textValue(file, value);
  return text === "" ? [] : [text];
}

/** Leaves out buttons, whose value is the name of a state, and signatures, which have a kind of their own. */
const hasCodeValue = ({ type }: FormField): boolean => type === "Btn" || type === "Sig";

/** Leaves out values without appearance that viewers draw by themselves, in sight. */
const isDrawnByViewer = ({ widgets, flags }: FormField): boolean =>
  (flags & PASSWORD) === 0 && widgets.some(({ painted, hasAppearance }) => painted && !hasAppearance);

/** Leaves out what calculations keep: yes and no, sums, counters. Longer numbers identify people. */
const isStateOrCount = (text: string): boolean =>
  /^(?:true|false|yes|no|s[iì]|on|off)$/i.test(text) || /^[-+]?[\d.,]{1,9}(?:\s*[€%])?$/.test(text);

function atField(text: string, { widgets }: FormField): Leak {
  const place = widgets.find(({ painted }) => !painted) ?? widgets[0];
  const boxes = place?.rect ? [place.rect] : [];
  return { ...placeless("form-value", text, place?.page ?? null), boxes };
}
