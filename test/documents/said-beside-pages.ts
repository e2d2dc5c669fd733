import { actWith, addPages, newAct, type PageSpec, SECRET, secretText } from "./act.ts";
import { filledRectangle, literal } from "./content.ts";
import type { FileTrap } from "./file-trap.ts";
import { latin1, type RawPdf, ref } from "./raw-pdf.ts";

const PERSON = "Beatrice Solimena";
const RECT = "/Rect [64 300 300 320]";
const hex = (text: string): string => `<${Buffer.from(latin1(text)).toString("hex")}>`;

interface Parts {
  readonly page?: Partial<PageSpec>;
  readonly catalog?: string;
}

/** An act without the name. @param build adds objects and says how page and catalog refer to them. */
function act(name: string, expected: FileTrap["expected"], build: (pdf: RawPdf) => Parts): FileTrap {
  const pdf = newAct();
  const { page = {}, catalog = "" } = build(pdf);
  return { name, bytes: pdf.bytes(addPages(pdf, [{ content: actWith(""), ...page }], catalog)), expected };
}

const bookmarks = (name: string, titles: readonly string[], found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "outline", page: null, text })),
    (pdf) => {
      const outline = pdf.reserve();
      const items = titles.map(() => pdf.reserve());
      for (const [index, title] of titles.entries()) {
        const next = items[index + 1];
        const following = next === undefined ? "" : `/Next ${ref(next)}`;
        pdf.set(items[index] as number, `<< /Title ${literal(title)} /Parent ${ref(outline)} ${following} >>`);
      }
      pdf.set(outline, `<< /Type /Outlines /First ${ref(items[0] as number)} /Count ${titles.length} >>`);
      return { catalog: `/Outlines ${ref(outline)}` };
    },
  );

/** Word: headings become bookmarks; the name was covered on the page afterwards. */
export const personInBookmark = (): FileTrap =>
  bookmarks("person-in-bookmark", ["COMUNE DI VALDORSINO", `Contributo: ${PERSON}`], [PERSON]);

/** Headings of the page, in the words of bookmarks: other case, other dashes, numbers of chapters. */
export const headingsInBookmarks = (): FileTrap =>
  bookmarks(
    "headings-in-bookmarks",
    ["Determinazione n. 214 del 18/03/2026", "1. Oggetto", "Indice", "Area servizi – alla persona", "Allegato 2"],
    [],
  );

const destinations = (name: string, catalog: string, found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "named-destination", page: null, text })),
    () => ({ catalog }),
  );

/** Chromium: the anchors of the web page it was printed from. */
export const personInDestination = (): FileTrap =>
  destinations("person-in-destination", "/Dests << /contributo_Solimena_Beatrice [null /Fit] >>", [
    "Solimena Beatrice",
  ]);

/** InDesign and Word keep names in a tree; characters beyond letters are percent codes. */
export const personInDestinationTree = (): FileTrap =>
  destinations(
    "person-in-destination-tree",
    `/Names << /Dests << /Kids [ << /Names [(beneficiaria%20Solimena) [null /Fit]] >> ] >> >>`,
    ["beneficiaria Solimena"],
  );

/** Names that LibreOffice, LaTeX, FrameMaker and browsers make. */
export const machineDestinations = (): FileTrap =>
  destinations(
    "machine-destinations",
    `/Dests << /inizio [null /Fit] /section.1.2 [null /Fit] /__RefHeading___Toc1234_567890 [null /Fit] /G1.1012345 [null /Fit]
     /page.3 [null /Fit] /Hfootnote.4 [null /Fit] /_Toc98765432 [null /Fit] /oggetto [null /Fit] /a0f3b2c4d5e6f7a8 [null /Fit] >>`,
    [],
  );

const links = (name: string, actions: readonly string[], found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "link", page: 1, text })),
    (pdf) => ({
      page: {
        annotations: actions.map((action) => pdf.add(`<< /Type /Annot /Subtype /Link ${RECT} /A << ${action} >> >>`)),
      },
    }),
  );

const uri = (address: string): string => `/S /URI /URI ${literal(address)}`;

/** Addresses that were typed or pasted into the original document. */
export const personInLinks = (): FileTrap =>
  links(
    "person-in-links",
    [
      uri("mailto:beatrice.solimena@example.it?subject=domanda"),
      uri("https://intranet.example.it/fascicolo?cf=SLMBRC84C50H501X"),
      uri("https://www.example.it/contributi/Solimena%20Beatrice.pdf"),
    ],
    ["beatrice.solimena@example.it", "SLMBRC84C50H501X", "Solimena Beatrice.pdf"],
  );

/** Relative links of Word become paths of the writer's computer. */
export const localPathsInLinks = (): FileTrap =>
  links(
    "local-paths-in-links",
    [
      "/S /Launch /F << /Type /Filespec /F (C:/Pratiche/Contributi/elenco.docx) >>",
      "/S /GoToR /F (\\\\\\\\server\\\\servizi\\\\elenco.pdf) /D [0 /Fit]",
      uri("file:///home/ufficio/contributi.odt"),
    ],
    ["C:/Pratiche/Contributi/elenco.docx", "\\\\server\\servizi\\elenco.pdf", "file:///home/ufficio/contributi.odt"],
  );

/** Sites, laws, campaigns, and a query in the words of the page. */
export const ordinaryLinks = (): FileTrap =>
  links(
    "ordinary-links",
    [
      uri("https://www.comune.valdorsino.example/albo"),
      uri("https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241"),
      uri("https://www.comune.valdorsino.example/?utm_source=newsletter"),
      uri("https://www.comune.valdorsino.example/cerca?sezione=contributo&anno=2026"),
      "/S /GoTo /D [null /Fit]",
    ],
    [],
  );

const comments = (name: string, entries: readonly string[], found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "annotation-content", page: 1, text })),
    (pdf) => ({ page: { annotations: entries.map((entry) => pdf.add(`<< /Type /Annot ${RECT} /F 4 ${entry} >>`)) } }),
  );

/** Notes of the revision round: text, rich text, a reply, its author. */
export const personInComments = (): FileTrap =>
  comments(
    "person-in-comments",
    [
      `/Subtype /Text /Contents (sentire ${PERSON} prima di pubblicare) /T (Ugo Tarabelli)`,
      `/Subtype /Highlight /RC (<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" style="font-size:12pt"><p>figlia di <b>Ivo</b> Solimena</p></body>)`,
      "/Subtype /Text /F 2 /Contents (nascosto: Solimena)",
    ],
    [`sentire ${PERSON}`, "Ugo Tarabelli", "Ivo Solimena", "Solimena"],
  );

/** Marks without a word, names of tools and offices, a text box in plain sight, a description that the page shows. */
export const ordinaryComments = (): FileTrap =>
  comments(
    "ordinary-comments",
    [
      "/Subtype /Highlight /Contents () /T (Segreteria) /Subj (Evidenziato)",
      "/Subtype /FreeText /Contents (Copia conforme) /DA (/F1 11 Tf)",
      "/Subtype /Link /Contents (Area servizi alla persona)",
      "/Subtype /Link /Contents (https://www.comune.valdorsino.example)",
    ],
    [],
  );

const structure = (name: string, element: string, found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "structure-text", page: null, text })),
    (pdf) => {
      const root = pdf.reserve();
      const child = pdf.add(`<< /Type /StructElem /P ${ref(root)} ${element} >>`);
      pdf.set(root, `<< /Type /StructTreeRoot /K ${ref(child)} >>`);
      return { catalog: `/StructTreeRoot ${ref(root)}` };
    },
  );

/** Alternative text of a photograph, as accessibility asks for. */
export const personInAlternativeText = (): FileTrap =>
  structure("person-in-alternative-text", `/S /Figure /Alt (Foto di ${PERSON}, beneficiaria)`, [PERSON]);

export const genericAlternativeText = (): FileTrap =>
  structure("generic-alternative-text", "/S /Figure /Alt (Logo del Comune di Valdorsino)", []);

const marked = (name: string, content: string, resources: string, found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "structure-text", page: 1, text })),
    () => ({ page: { content: actWith(content), resources } }),
  );

/** The bar is drawn, the text that stands for it is the name: what copying gives. */
export const personInActualText = (): FileTrap =>
  marked(
    "person-in-actual-text",
    `/Span << /Lang (it) /ActualText ${hex(SECRET)} >> BDC ${filledRectangle([300, 515, 500, 530])} EMC\n`,
    "",
    [SECRET],
  );

/** Text that stands for itself, hyphens and ligatures. */
export const sameActualText = (): FileTrap =>
  marked(
    "same-actual-text",
    `/Span << /ActualText ${literal(SECRET)} >> BDC ${secretText()} EMC /Span << /ActualText (ffi) >> BDC EMC\n/Span << /ActualText <feff00ad> >> BDC EMC\n`,
    "",
    [],
  );

/** All of them. */
/** A drawing program: the layer was named after whom it is about. */
export const personInLayerName = (): FileTrap =>
  act("person-in-layer-name", [{ kind: "metadata", page: null, text: PERSON }], (pdf) => {
    const layer = pdf.add(`<< /Type /OCG /Name ${literal(PERSON)} >>`);
    return {
      page: { resources: `/Properties << /On ${ref(layer)} >>` },
      catalog: `/OCProperties << /OCGs [${ref(layer)}] /D << /ON [${ref(layer)}] >> >>`,
    };
  });

/** Page numbers with a prefix: "Solimena-1". */
export const personInPageLabels = (): FileTrap =>
  act("person-in-page-labels", [{ kind: "metadata", page: null, text: PERSON }], () => ({
    catalog: `/PageLabels << /Nums [0 << /S /D /P ${literal(`${PERSON} `)} >>] >>`,
  }));

export const saidBesidePages = (): FileTrap[] => [
  personInLayerName(),
  personInPageLabels(),
  personInBookmark(),
  headingsInBookmarks(),
  personInDestination(),
  personInDestinationTree(),
  machineDestinations(),
  personInLinks(),
  localPathsInLinks(),
  ordinaryLinks(),
  personInComments(),
  ordinaryComments(),
  personInAlternativeText(),
  genericAlternativeText(),
  personInActualText(),
  sameActualText(),
];
