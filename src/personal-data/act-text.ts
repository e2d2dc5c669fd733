import type { ReadDocument, ReadPage, TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import { type Field, fieldsOf, linesOf } from "./fields.ts";
import { foldText } from "./fold.ts";
import { Ranges } from "./ranges.ts";
import { Terms } from "./terms.ts";

/** A page with all that recognisers share, made once. Page 0 is the file name. */
export interface ActPage {
  readonly page: number;
  readonly text: string;
  /** `text` without case and accents, same offsets. */
  readonly folded: string;
  readonly lines: readonly TextRange[];
  readonly fields: readonly Field[];
  /** Words that name a company (S.r.l., cooperativa ...), a public body, a sole trader or professional. */
  readonly companies: Ranges;
  readonly bodies: Ranges;
  readonly soleTraders: Ranges;
  /** Of `companies` the forms that close a company's name (S.r.l., S.n.c. ...). */
  readonly companyForms: Ranges;
  /** The line that holds an offset. */
  lineAt(offset: number): TextRange;
  /** The table row that holds a range, null outside tables. */
  rowAt(range: TextRange): TextRange | null;
}

export interface ActText {
  readonly pages: readonly ActPage[];
  /** The year the act is of, as far as it tells: people's ages are counted at it. Null if it names none. */
  readonly year: number | null;
}

/** The words of an act that tell whose a datum is. */
export interface OwnerTerms {
  readonly companies: Terms;
  readonly companyForms: Terms;
  readonly bodies: Terms;
  readonly soleTraders: Terms;
}

/** @param rule the rule whose lists name the kinds of owner (`data/partita-iva`); undefined leaves them out. */
export function ownerTerms(rule: DataRule | undefined): OwnerTerms {
  const list = (name: string): readonly string[] => rule?.lexicon[name] ?? [];
  return {
    companies: new Terms([...list("company-forms"), ...list("companies")]),
    companyForms: new Terms(list("company-forms")),
    bodies: new Terms(list("public-bodies")),
    soleTraders: new Terms(list("sole-traders")),
  };
}

export function actText(read: ReadDocument, owners: OwnerTerms): ActText {
  // In file names the words are joined by marks that are letters to a pattern.
  const name = actPage({ page: 0, text: read.fileName.replace(/[_+]/g, " "), tables: [] }, owners);
  const pages = [name, ...read.pages.map((page) => actPage(page, owners))];
  return { pages, year: yearOf(pages) };
}

/** Noncharacters that fonts give for the hyphen at a line end. */
const LINE_END_HYPHEN = /[\ufffe\uffff]/g;

function actPage(read: Pick<ReadPage, "page" | "text" | "tables">, owners: OwnerTerms): ActPage {
  const page = { ...read, text: read.text.replace(LINE_END_HYPHEN, "-") };
  const folded = foldText(page.text);
  const lines = linesOf(page.text);
  const fields = fieldsOf(page, folded);
  const rows = new Ranges(fields.filter((field) => field.kind !== "form").map((field) => field.row));
  const lineRanges = new Ranges(lines);
  return {
    page: page.page,
    text: page.text,
    folded,
    lines,
    fields,
    companies: new Ranges(owners.companies.in(folded)),
    companyForms: new Ranges(owners.companyForms.in(folded)),
    bodies: new Ranges(owners.bodies.in(folded)),
    soleTraders: new Ranges(owners.soleTraders.in(folded)),
    lineAt: (offset) => lineRanges.lastFrom(offset) ?? { start: 0, end: page.text.length },
    rowAt: (range) => rows.containing(range),
  };
}

/** The year met most often; of equals the later one, as the earlier are those of norms. */
function yearOf(pages: readonly ActPage[]): number | null {
  const count = new Map<number, number>();
  for (const { folded } of pages)
    for (const [year] of folded.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g))
      count.set(Number(year), (count.get(Number(year)) ?? 0) + 1);
  let best: [number, number] | null = null;
  for (const one of count) {
    if (best === null || one[1] > best[1] || (one[1] === best[1] && one[0] > best[0])) best = one;
  }
  return best?.[0] ?? null;
}
