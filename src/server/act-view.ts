import type { Finding } from "../index.ts";
import { boxView } from "./box-view.ts";
import type { ActState, ActSummary, DocumentState } from "./contract.ts";
import type { DeskAct } from "./desk-act.ts";
import type { DeskDocument } from "./desk-document.ts";
import { findingViews } from "./finding-view.ts";
import { problemOf } from "./problem.ts";
import { resultView } from "./result-view.ts";
import { noteViews, termViews } from "./term-view.ts";
import { coverageSentences, verdictText } from "./verdict-text.ts";
import type { Viewing } from "./views.ts";

export const actSummary = ({ id, documents, stage }: DeskAct): ActSummary => ({
  id,
  names: documents.map(({ name }) => name),
  stage,
});

/** An act as it stands, for the page. */
export const actState = (act: DeskAct, viewing: Viewing): ActState => ({
  id: act.id,
  stage: act.stage,
  revision: act.revision,
  settings: act.settings,
  documents: act.documents.map((document) => documentState(act, document, viewing)),
  canUndo: act.history.canUndo,
  canRedo: act.history.canRedo,
  progress: act.progress,
});

const UNKNOWN_TYPE = { id: null, title: null, confidence: 0 } as const;

function documentState(act: DeskAct, document: DeskDocument, viewing: Viewing): DocumentState {
  const { id, name, bytes, pages, status, failure, signed, judged } = document;
  const report = judged?.report ?? null;
  const findings: readonly Finding[] = report?.findings ?? document.provisional;
  const entries = act.entriesOf(document);
  const views = findingViews(findings, new Set(entries.map(({ key }) => key)), viewing);
  const known = new Set(views.map((view) => view.id));
  const type = report?.documentType ?? null;
  const unread = failure ?? report?.unread ?? null;
  return {
    id,
    name,
    bytes: bytes.length,
    pages,
    status,
    problem: unread === null ? null : problemOf(unread, viewing.lang),
    signed,
    type:
      type === null
        ? { ...UNKNOWN_TYPE, given: document.type !== null }
        : {
            id: type.id,
            title: type.id === null ? null : (viewing.catalog.rows.get(type.id)?.title[viewing.lang] ?? null),
            confidence: type.confidence,
            given: document.type !== null,
          },
    verdict: report?.verdict ?? null,
    verdictText: report === null ? "" : verdictText(report, viewing),
    coverage: report === null ? [] : coverageSentences(report, viewing),
    terms: report === null ? [] : termViews(report, viewing),
    notes: report === null ? [] : noteViews(report, viewing),
    findings: views,
    boxes: entries.map((entry) => boxView(entry, known, viewing)),
    nothingToRedact: document.nothingToRedact && !entries.some(({ burn }) => burn),
    result: resultView(document, viewing),
  };
}
