import { KnownFailure } from "../model/failure.ts";
import type { ActAtWork } from "./act-at-work.ts";
import type { RedactRequest, Stage } from "./contract.ts";
import type { DeskDocument } from "./desk-document.ts";

/** Makes the copies of all documents of an act. None is kept when it is cancelled. @throws the reason of the signal. */
export async function redactAll(act: ActAtWork, request: RedactRequest, signal: AbortSignal): Promise<Stage> {
  try {
    for (const document of act.documents) await redact(act, document, request, signal);
  } catch (error) {
    for (const document of act.documents) document.dropOutcome();
    throw error;
  }
  return "redacted";
}

async function redact(
  act: ActAtWork,
  document: DeskDocument,
  { boxWidth, label }: RedactRequest,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { redaction } = act.surroundings.office();
  const total = document.pages ?? 0;
  act.progressed({ what: "plan", document: document.id, done: 0, total });
  const options = {
    ...act.options,
    boxWidth: boxWidth ?? redaction["box-width"],
    label: label === undefined ? redaction.label : (label ?? undefined),
    dpi: redaction.dpi,
  };
  try {
    const redacted = await act.open.redact(document.id, act.plans, options, {
      signal,
      onPage: (what, done) => act.progressed({ what, document: document.id, done, total }),
    });
    const copy = await act.open.openCopy(redacted.bytes);
    document.outcome = { status: "verified", redacted, copy, at: new Date().toISOString() };
  } catch (error) {
    signal.throwIfAborted();
    document.outcome = { status: "refused", failure: error };
    if (!(error instanceof KnownFailure)) act.surroundings.onBug(error);
  }
  act.changed();
}
