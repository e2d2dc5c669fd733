import { actWith, COVER_BOX, newAct, secretLeak, secretText, type Trap, trapOf } from "./act.ts";
import { filledRectangle, numbers } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

/** Adds two layers, `on` and `off` by default, and the catalog entry that says so. */
function twoLayers(pdf: RawPdf): { on: number; off: number; catalog: string; properties: string } {
  const on = pdf.add("<< /Type /OCG /Name (Testo) >>");
  const off = pdf.add("<< /Type /OCG /Name (Dati riservati) >>");
  const all = `[${ref(on)} ${ref(off)}]`;
  return {
    on,
    off,
    catalog: `/OCProperties << /OCGs ${all} /D << /Order ${all} /ON [${ref(on)}] /OFF [${ref(off)}] >> >>`,
    properties: `/Properties << /On ${ref(on)} /Off ${ref(off)} >>`,
  };
}

const onLayer = (layer: string, operators: string): string => `/OC /${layer} BDC\n${operators}EMC\n`;

/** A CAD or GIS export whose "Dati riservati" layer was switched off instead of deleted. */
export function textOnHiddenLayer(): Trap {
  const pdf = newAct();
  const { catalog, properties } = twoLayers(pdf);
  return trapOf(
    "text-on-hidden-layer",
    pdf,
    [{ content: actWith(onLayer("Off", secretText())), resources: properties }],
    [secretLeak("hidden-layer")],
    catalog,
  );
}

/** The same when the exporter puts the layer on a form instead of marking the content. */
export function formOnHiddenLayer(): Trap {
  const pdf = newAct();
  const { off, catalog } = twoLayers(pdf);
  const form = pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [${numbers(COVER_BOX)}] /OC ${ref(off)} /Resources << /Font << /F1 1 0 R >> >>`,
    secretText(),
  );
  return trapOf(
    "form-on-hidden-layer",
    pdf,
    [{ content: actWith("/X1 Do\n"), resources: `/XObject << /X1 ${ref(form)} >>` }],
    [secretLeak("hidden-layer")],
    catalog,
  );
}

/** Membership in layers that are all off, as InDesign writes nested layers. */
export function textOnHiddenMembership(): Trap {
  const pdf = newAct();
  const { on, off, catalog } = twoLayers(pdf);
  const membership = pdf.add(`<< /Type /OCMD /OCGs [${ref(on)} ${ref(off)}] /P /AllOn >>`);
  return trapOf(
    "text-on-hidden-membership",
    pdf,
    [{ content: actWith(onLayer("All", secretText())), resources: `/Properties << /All ${ref(membership)} >>` }],
    [secretLeak("hidden-layer")],
    catalog,
  );
}

/** A black box on a layer of its own that is on: the name below stays in the file. */
export function coverOnVisibleLayer(): Trap {
  const pdf = newAct();
  const { catalog, properties } = twoLayers(pdf);
  return trapOf(
    "cover-on-visible-layer",
    pdf,
    [{ content: actWith(secretText() + onLayer("On", filledRectangle(COVER_BOX))), resources: properties }],
    [secretLeak("covered-text")],
    catalog,
  );
}

/** Ordinary layers, switched on: nothing is hidden. */
export function textOnVisibleLayer(): Trap {
  const pdf = newAct();
  const { catalog, properties } = twoLayers(pdf);
  return trapOf(
    "text-on-visible-layer",
    pdf,
    [{ content: actWith(onLayer("On", secretText())), resources: properties }],
    [],
    catalog,
  );
}

/** A box on a layer that is off covers nothing: the name is in plain sight. */
export function coverOnHiddenLayer(): Trap {
  const pdf = newAct();
  const { catalog, properties } = twoLayers(pdf);
  return trapOf(
    "cover-on-hidden-layer",
    pdf,
    [{ content: actWith(secretText() + onLayer("Off", filledRectangle(COVER_BOX))), resources: properties }],
    [],
    catalog,
  );
}

/**
 * The same with a box that is an annotation. Viewers disagree: Chrome's paints the box, others leave it out as the standard
 * says (ISO 32000-2, table 166, OC), so that who hid the name sees it hidden and others read it.
 */
export function annotationOnHiddenLayer(): Trap {
  const pdf = newAct();
  const { off, catalog } = twoLayers(pdf);
  const box = numbers(COVER_BOX);
  const appearance = pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [${box}] /Resources << >>`,
    filledRectangle(COVER_BOX),
  );
  const annotation = pdf.add(
    `<< /Type /Annot /Subtype /Square /Rect [${box}] /F 4 /IC [0 0 0] /OC ${ref(off)} /AP << /N ${ref(appearance)} >> >>`,
  );
  return trapOf(
    "annotation-on-hidden-layer",
    pdf,
    [{ content: actWith(), annotations: [annotation] }],
    [secretLeak("covered-by-annotation")],
    catalog,
  );
}

export const layerTraps = (): Trap[] => [
  textOnHiddenLayer(),
  formOnHiddenLayer(),
  textOnHiddenMembership(),
  coverOnVisibleLayer(),
  textOnVisibleLayer(),
  coverOnHiddenLayer(),
  annotationOnHiddenLayer(),
];
