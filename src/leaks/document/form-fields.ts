import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, nameOf, numberOf, type PdfDict, type PdfObject } from "../../pdf/file/pdf-object.ts";
import { annotationList, type ListedAnnotation } from "./annotation-list.ts";

export interface FormField {
  /** `Tx`, `Ch`, `Btn`, `Sig`; empty when nothing says it. */
  readonly type: string;
  readonly flags: number;
  /** Where pages show it; empty when no page does. */
  readonly widgets: readonly ListedAnnotation[];
  /** An entry of the field, taken over from the fields above it; resolved. */
  readonly entry: (key: string) => PdfObject;
}

const MAX_LEVELS = 32;

/** The fields of the form that have a value of their own, whether a page shows them or not. */
export function formFields(file: PdfFile): FormField[] {
  const widgets = new Map<PdfDict, ListedAnnotation[]>();
  const put = (field: PdfDict): ListedAnnotation[] => {
    const list = widgets.get(field) ?? [];
    widgets.set(field, list);
    return list;
  };
  for (const field of listedFields(file)) put(field);
  for (const annotation of annotationList(file)) {
    if (annotation.subtype === "Widget") put(fieldOf(file, annotation.dict)).push(annotation);
  }
  return [...widgets].map(([field, shown]) => {
    const entry = (key: string): PdfObject => inherited(file, field, key);
    return { type: nameOf(entry("FT")) ?? "", flags: numberOf(entry("Ff")) ?? 0, widgets: shown, entry };
  });
}

/** Terminal fields of the form's tree: those without fields below them. */
function* listedFields(file: PdfFile): Iterable<PdfDict> {
  const met = new Set<PdfDict>();
  const form = dictOf(file.get(file.catalog(), "AcroForm"));
  const stack = [...kidsOf(file, form, "Fields")].reverse();
  while (stack.length > 0) {
    const field = stack.pop() as PdfDict;
    if (met.has(field)) continue;
    met.add(field);
    const below = kidsOf(file, field, "Kids").filter((kid) => !isPartOf(kid));
    if (below.length === 0) yield field;
    stack.push(...below.reverse());
  }
}

const kidsOf = (file: PdfFile, dict: PdfDict | null, key: string): PdfDict[] => {
  const kids = file.get(dict, key);
  return (isArray(kids) ? kids : []).flatMap((kid) => dictOf(file.resolve(kid)) ?? []);
};

/** Without a name, a widget is one of several places of the field above it. */
const isPartOf = (widget: PdfDict): boolean => !widget.has("T") && widget.has("Parent");

function fieldOf(file: PdfFile, widget: PdfDict): PdfDict {
  return (isPartOf(widget) ? dictOf(file.get(widget, "Parent")) : null) ?? widget;
}

function inherited(file: PdfFile, field: PdfDict, key: string): PdfObject {
  let node: PdfDict | null = field;
  for (let level = 0; node !== null && level < MAX_LEVELS; level++) {
    const value = file.get(node, key);
    if (value !== null) return value;
    node = dictOf(file.get(node, "Parent"));
  }
  return null;
}
