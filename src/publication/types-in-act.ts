import type { ReadDocument } from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { findCue } from "./cue.ts";
import { documentType, type RecognisedType } from "./document-type.ts";
import { fold } from "./fold.ts";
import { publicationRule } from "./publication-finding.ts";

/** Lines at the top of a file among which an annex says that it is one. */
const TOP_LINES = 3;

/**
 * The types of the files of one act, in their order. The act is the first file that is no annex; a file without a type of
 * its own, or an annex that only looks like an act in general, is of the act's type.
 */
export function typesInAct(files: readonly ReadDocument[], catalog: RuleCatalog): RecognisedType[] {
  const annexes = publicationRule(catalog, "several-acts").lists?.["annexes"] ?? [];
  const known = files.map((read) => ({
    own: documentType(read, catalog.rows),
    isAnnex: isAnnex(read, annexes),
  }));
  const act = known.find(({ own, isAnnex }) => own.id !== null && !isAnnex)?.own;
  if (act === undefined) return known.map(({ own }) => own);
  return known.map(({ own, isAnnex }) => {
    const isGeneral = catalog.rows.get(own.id ?? "")?.recognise.generic === true;
    const isOfNoType = own.id === null && !own.ambiguous;
    return isOfNoType || (isAnnex && isGeneral) ? act : own;
  });
}

/** The file is named an annex, or says that it is one where it begins. */
function isAnnex({ fileName, pages }: ReadDocument, cues: readonly string[]): boolean {
  const lines = (pages[0]?.text ?? "").split("\n").filter((line) => line.trim() !== "");
  return [fileName.replace(/[_+.-]/g, " "), ...lines.slice(0, TOP_LINES)]
    .map((line) => fold(line.trim()))
    .some((line) => cues.some((cue) => findCue(cue, line).some(({ start }) => start <= 1)));
}
