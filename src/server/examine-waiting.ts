import type { Examination } from "../index.ts";
import { KnownFailure } from "../model/failure.ts";
import type { ActAtWork } from "./act-at-work.ts";
import type { Stage } from "./contract.ts";
import type { DeskDocument } from "./desk-document.ts";

/** Judging what was found so far may take this share of the time, so that it does not hold up the rest. */
const SHARE = 0.2;
/** Milliseconds between two judgements on what was found so far. */
const PACE = 700;

/** Examines the documents that wait, one after the other, and judges them. @throws the reason of the signal. */
export async function examineWaiting(act: ActAtWork, signal: AbortSignal): Promise<Stage> {
  try {
    for (let next = waiting(act); next !== undefined; next = waiting(act)) await examine(act, next, signal);
  } finally {
    for (const document of act.documents) if (document.status === "examining") document.status = "waiting";
  }
  await act.judge();
  return "deciding";
}

const waiting = ({ documents }: ActAtWork): DeskDocument | undefined =>
  documents.find(({ status }) => status === "waiting");

async function examine(act: ActAtWork, document: DeskDocument, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  document.status = "examining";
  document.provisional = [];
  act.changed();
  try {
    const opened = await act.open.open(document.id, document.source, document.password);
    document.pages = opened.pages;
    document.signed = opened.signed;
    act.changed();
    const { ocr = "on" } = act.options;
    await act.open.examine(document.id, { ocr, signal, onPage: provisionalFindings(act, document) });
    document.status = opened.examined?.unread === null ? "read" : "partly-read";
    document.failure = null;
  } catch (error) {
    signal.throwIfAborted();
    document.failure = error;
    if (!(error instanceof KnownFailure)) act.surroundings.onBug(error);
    document.status = "unreadable";
  }
  document.provisional = [];
}

/** Tells progress with each page, and now and then what was found. */
function provisionalFindings(act: ActAtWork, document: DeskDocument): (examination: Examination) => void {
  let next = 0;
  return ({ done, total, soFar }) => {
    act.progressed({ what: "examine", document: document.id, done, total });
    const start = performance.now();
    if (start < next || done === total) return;
    document.provisional = act.open.provisional(document.id, soFar(), act.options);
    const took = performance.now() - start;
    next = performance.now() + Math.max(PACE, took / SHARE);
    act.changed();
  };
}
