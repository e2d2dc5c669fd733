import { pageObjects } from "./file/page-objects.ts";
import type { PdfFile } from "./file/pdf-file.ts";
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  PdfRef,
} from "./file/pdf-object.ts";

/**
 * The annotations whose layer (/OC) is off when the document is opened; PDFium paints them all the same.
 * @returns positions in the page's list by 1-based page, pages without any left out (ISO 32000-2, 8.11).
 */
export function hiddenAnnotations(file: PdfFile): ReadonlyMap<number, ReadonlySet<number>> {
  const isOn = layerStates(file);
  const byPage = new Map<number, ReadonlySet<number>>();
  for (const { page, dict } of pageObjects(file)) {
    const hidden = new Set<number>();
    listOf(file.get(dict, "Annots")).forEach((entry, index) => {
      const annotation = file.resolve(entry);
      if (!isDict(annotation) || nameOf(file.get(annotation, "Subtype")) === "Redact") return;
      const layer = annotation.get("OC");
      if (layer !== undefined && !isVisible(file, layer, isOn)) hidden.add(index);
    });
    if (hidden.size > 0) byPage.set(page, hidden);
  }
  return byPage;
}

const listOf = (value: PdfObject): PdfArray => (isArray(value) ? value : []);

/** A group is known by the number of its object; one that stands in its place can't be named elsewhere. */
const idOf = (value: PdfObject): number => (value instanceof PdfRef ? value.number : -1);

type IsOn = (group: PdfObject) => boolean;

/** The state of a group in the default configuration. */
function layerStates(file: PdfFile): IsOn {
  const defaults = dictOf(file.get(dictOf(file.get(file.catalog(), "OCProperties")), "D"));
  if (defaults === null) return () => true;
  const named = (key: string): ReadonlySet<number> => new Set(listOf(file.get(defaults, key)).map(idOf));
  const [on, off] = [named("ON"), named("OFF")];
  const baseOff = nameOf(file.get(defaults, "BaseState")) === "OFF";
  const byUsage = viewStates(file, defaults);
  return (group) => byUsage.get(idOf(group)) ?? (!off.has(idOf(group)) && (!baseOff || on.has(idOf(group))));
}

/** What usage dictionaries say of groups for viewing on a screen, where the configuration follows them (/AS). */
function viewStates(file: PdfFile, defaults: PdfDict): ReadonlyMap<number, boolean> {
  const states = new Map<number, boolean>();
  for (const entry of listOf(file.get(defaults, "AS"))) {
    const application = dictOf(file.resolve(entry));
    if (nameOf(file.get(application, "Event")) !== "View") continue;
    for (const group of listOf(file.get(application, "OCGs"))) {
      const usage = dictOf(file.get(dictOf(file.resolve(group)), "Usage"));
      const state = nameOf(file.get(dictOf(file.get(usage, "View")), "ViewState"));
      if (state === "ON" || state === "OFF") states.set(idOf(group), state === "ON");
    }
  }
  return states;
}

/** Visibility of a group or of a membership dictionary by its expression /VE or policy /P (ISO 32000-2, table 97). */
function isVisible(file: PdfFile, layer: PdfObject, isOn: IsOn): boolean {
  const dict = file.resolve(layer);
  if (!isDict(dict) || nameOf(file.get(dict, "Type")) !== "OCMD") return isOn(layer);
  const expression = file.get(dict, "VE");
  if (isArray(expression)) return holds(file, expression, isOn);
  const groups = dict.get("OCGs");
  const target = file.resolve(groups);
  const members = isArray(target) ? target : groups === undefined ? [] : [groups];
  const states = members.filter((member) => member !== null).map(isOn);
  if (states.length === 0) return true;
  switch (nameOf(file.get(dict, "P"))) {
    case "AllOn":
      return states.every((state) => state);
    case "AnyOff":
      return states.some((state) => !state);
    case "AllOff":
      return states.every((state) => !state);
    default:
      return states.some((state) => state);
  }
}

/** Expressions nested deeper, or with more parts, only serve to exhaust the reader; they count as visible. */
const MAX_DEPTH = 32;
const MAX_PARTS = 10_000;

/** A visibility expression: `[/And ...]`, `[/Or ...]`, `[/Not one]` over groups and expressions. */
function holds(file: PdfFile, expression: PdfArray, isOn: IsOn): boolean {
  let parts = 0;
  const value = (part: PdfArray, depth: number): boolean => {
    parts += part.length;
    if (depth > MAX_DEPTH || parts > MAX_PARTS) return true;
    const [operator = null, ...operands] = part;
    const states = operands.map((operand) => {
      const nested = file.resolve(operand);
      return isArray(nested) ? value(nested, depth + 1) : isOn(operand);
    });
    switch (nameOf(operator)) {
      case "Not":
        return states[0] !== true;
      case "Or":
        return states.some((state) => state);
      default:
        return states.every((state) => state);
    }
  };
  return value(expression, 0);
}
