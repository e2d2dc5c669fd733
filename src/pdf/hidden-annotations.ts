import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, type PDFObject, PDFRef } from "pdf-lib";

/**
 * The annotations whose layer (/OC) is off when the document is opened; PDFium paints them all the same.
 * @returns positions in the page's list by 1-based page, pages without any left out (ISO 32000-2, 8.11).
 */
export function hiddenAnnotations(document: PDFDocument): ReadonlyMap<number, ReadonlySet<number>> {
  const isOn = layerStates(document);
  const byPage = new Map<number, ReadonlySet<number>>();
  document.getPages().forEach((page, at) => {
    const list = page.node.lookup(PDFName.of("Annots"));
    if (!(list instanceof PDFArray)) return;
    const hidden = new Set<number>();
    list.asArray().forEach((entry, index) => {
      const annotation = document.context.lookup(entry);
      if (!(annotation instanceof PDFDict)) return;
      if (annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Redact")) return;
      const layer = annotation.get(PDFName.of("OC"));
      if (layer !== undefined && !isVisible(document, layer, isOn)) hidden.add(index);
    });
    if (hidden.size > 0) byPage.set(at + 1, hidden);
  });
  return byPage;
}

type IsOn = (group: PDFObject) => boolean;

/** The state of a group in the default configuration. */
function layerStates(document: PDFDocument): IsOn {
  const properties = document.catalog.lookup(PDFName.of("OCProperties"));
  const defaults = properties instanceof PDFDict ? properties.lookup(PDFName.of("D")) : undefined;
  if (!(defaults instanceof PDFDict)) return () => true;
  const named = (key: string): ReadonlySet<string> => {
    const list = defaults.lookup(PDFName.of(key));
    return new Set(list instanceof PDFArray ? list.asArray().map(String) : []);
  };
  const [on, off] = [named("ON"), named("OFF")];
  const baseOff = defaults.lookup(PDFName.of("BaseState")) === PDFName.of("OFF");
  const byUsage = viewStates(defaults, document);
  return (group) => byUsage.get(String(group)) ?? (!off.has(String(group)) && (!baseOff || on.has(String(group))));
}

/** What usage dictionaries say of groups for viewing on a screen, where the configuration follows them (/AS). */
function viewStates(defaults: PDFDict, document: PDFDocument): ReadonlyMap<string, boolean> {
  const states = new Map<string, boolean>();
  const applications = defaults.lookup(PDFName.of("AS"));
  if (!(applications instanceof PDFArray)) return states;
  for (const entry of applications.asArray()) {
    const application = document.context.lookup(entry);
    if (!(application instanceof PDFDict) || application.lookup(PDFName.of("Event")) !== PDFName.of("View")) continue;
    const groups = application.lookup(PDFName.of("OCGs"));
    for (const group of groups instanceof PDFArray ? groups.asArray() : []) {
      const dict = document.context.lookup(group);
      const usage = dict instanceof PDFDict ? dict.lookup(PDFName.of("Usage")) : undefined;
      const view = usage instanceof PDFDict ? usage.lookup(PDFName.of("View")) : undefined;
      const state = view instanceof PDFDict ? view.lookup(PDFName.of("ViewState")) : undefined;
      if (state === PDFName.of("ON") || state === PDFName.of("OFF"))
        states.set(String(group), state === PDFName.of("ON"));
    }
  }
  return states;
}

/** Visibility of a group or of a membership dictionary by its expression /VE or policy /P (ISO 32000-2, table 97). */
function isVisible(document: PDFDocument, layer: PDFObject, isOn: IsOn): boolean {
  const dict = layer instanceof PDFRef ? document.context.lookup(layer) : layer;
  if (!(dict instanceof PDFDict) || dict.lookup(PDFName.of("Type")) !== PDFName.of("OCMD")) return isOn(layer);
  const expression = dict.lookup(PDFName.of("VE"));
  if (expression instanceof PDFArray) return holds(expression, document, isOn);
  const groups = dict.get(PDFName.of("OCGs"));
  const target = groups instanceof PDFRef ? document.context.lookup(groups) : groups;
  const members = target instanceof PDFArray ? target.asArray() : groups === undefined ? [] : [groups];
  const states = members.filter((member) => member !== PDFNull).map(isOn);
  if (states.length === 0) return true;
  switch (String(dict.lookup(PDFName.of("P")))) {
    case "/AllOn":
      return states.every((state) => state);
    case "/AnyOff":
      return states.some((state) => !state);
    case "/AllOff":
      return states.every((state) => !state);
    default:
      return states.some((state) => state);
  }
}

/** Expressions nested deeper than this only serve to exhaust the reader; they count as visible. */
const MAX_DEPTH = 32;

/** A visibility expression: `[/And ...]`, `[/Or ...]`, `[/Not one]` over groups and expressions. */
function holds(expression: PDFArray, document: PDFDocument, isOn: IsOn, depth = 0): boolean {
  if (depth > MAX_DEPTH) return true;
  const [operator, ...operands] = expression.asArray();
  const states = operands.map((operand) => {
    const nested = document.context.lookup(operand);
    return nested instanceof PDFArray ? holds(nested, document, isOn, depth + 1) : isOn(operand);
  });
  switch (String(operator)) {
    case "/Not":
      return states[0] !== true;
    case "/Or":
      return states.some((state) => state);
    default:
      return states.every((state) => state);
  }
}
