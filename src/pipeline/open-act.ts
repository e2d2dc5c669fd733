import type { Source } from "../intake/source.ts";
import type { Decision } from "../model/decision.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { PagePool } from "../pdf/page-pool.ts";
import type { OcrPool } from "../reading/ocr-pool.ts";
import { type Choice, DEFAULT_CHOICE } from "../redaction/plan.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { changesOf } from "./act-decisions.ts";
import { reportsOnRead } from "./act-reports.ts";
import { type DecidedEntry, decidedPlans, type PlanChange } from "./decided-plan.ts";
import type { DocumentJudge, Judged } from "./document-judge.ts";
import type { ExamineOptions, RedactedDocument, RedactOptions } from "./engine-options.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { type ExaminationOptions, OpenDocument } from "./open-document.ts";
import { type PlanOptions, planDocument, textOn } from "./planned-document.ts";
import type { PlannedDocument } from "./redacted-document.ts";
import { type HiddenValues, hiddenValues } from "./repeated-values.ts";
import { ShownInAct } from "./shown-in-act.ts";
import { watchedPdf } from "./watched-pdf.ts";
import { writers } from "./writers.ts";

/** What an open act needs of the engine. */
export interface ActTools {
  readonly pool: PagePool;
  readonly ocrPool: OcrPool;
  readonly catalog: RuleCatalog;
  /** Asked each time: what the body has settled may change. */
  readonly judge: () => DocumentJudge;
  readonly redact: (
    source: Source,
    planned: PlannedDocument,
    options: RedactOptions,
    others: readonly HiddenValues[],
  ) => Promise<RedactedDocument>;
}

/** What is said of a document of the act. */
export interface JudgedDocument {
  readonly report: DocumentReport;
  readonly proposed: RedactionPlan;
}

/** How a judgement is made; the type of a document is its own. */
export interface ActOptions extends Omit<ExamineOptions, "type" | "password">, PlanOptions {
  /** Row of the publication table that the user gave, by id of the document. */
  readonly types: ReadonlyMap<string, string>;
}

/** The plans of the documents by their id. */
export type ActPlans = ReadonlyMap<string, readonly DecidedEntry[]>;

export interface ActRedaction {
  readonly signal: AbortSignal;
  /** Pages burned or verified. */
  readonly onPage: (stage: "burn" | "verify", done: number, total: number) => void;
}

/**
 * The files of one act, kept open while a person works on them. Each is read once; judgements, plans and copies are made from
 * that reading as often as it takes. Documents are named by ids that the caller gives.
 */
export class OpenAct {
  readonly #tools: ActTools;
  readonly #documents = new Map<string, OpenDocument>();
  #judged: ReadonlyMap<string, JudgedDocument> = new Map();
  #keys = 0;

  constructor(tools: ActTools) {
    this.#tools = tools;
  }

  /** @throws KnownFailure when the document can't be opened. */
  async open(id: string, source: Source, password: string | undefined): Promise<OpenDocument> {
    const document = await OpenDocument.open(this.#tools.pool, source, password);
    this.close(id);
    this.#documents.set(id, document);
    return document;
  }

  /** A redacted copy, to look at. Whoever opens it closes it. */
  openCopy(bytes: Uint8Array): Promise<OpenDocument> {
    return OpenDocument.open(this.#tools.pool, { file: "", bytes }, undefined);
  }

  document(id: string): OpenDocument | undefined {
    return this.#documents.get(id);
  }

  /** @throws RangeError when the document is not open, the reason of the signal when it aborts. */
  examine(id: string, options: ExaminationOptions): Promise<void> {
    return this.#get(id).examine(this.#tools.ocrPool, options);
  }

  /** What can be said of the pages examined so far. */
  provisional(id: string, seen: Judged, options: ActOptions): readonly Finding[] {
    return this.#tools.judge().conclude(seen, { ...options, type: options.types.get(id) }).findings;
  }

  /** Judges the documents that were examined, and says what would be burned in each. */
  async judge(options: ActOptions): Promise<ReadonlyMap<string, JudgedDocument>> {
    const examined = this.#examined();
    const judge = this.#tools.judge();
    const files = examined.map(({ document, examination }) => ({
      file: document.source.file,
      sha256: document.sha256,
      document: examination,
    }));
    const reports = reportsOnRead(files, judge, options.channel, (read, others, index, typeInAct) => {
      const type = options.types.get(examined[index]?.id ?? "");
      return judge.conclude(read, { ...options, type }, others, typeInAct);
    });
    const judged = examined.map(async ({ id, document, examination }, index): Promise<[string, JudgedDocument]> => {
      const report = reports[index] as DocumentReport;
      const proposed = await planDocument({
        pdf: document.pdf,
        sha256: document.sha256,
        channel: report.channel,
        document: examination,
        findings: report.findings,
        options,
      });
      return [id, { report, proposed }];
    });
    this.#judged = new Map(await Promise.all(judged));
    return this.#judged;
  }

  /** The plans after decisions, for the last judgement. */
  plans(changes: readonly PlanChange[], choice: Choice = DEFAULT_CHOICE): ActPlans {
    const documents = this.#examined().map(({ id, examination }) => ({
      id,
      proposed: this.#judged.get(id)?.proposed.entries ?? [],
      pages: examination.read.pages,
    }));
    return decidedPlans(documents, changes, choice);
  }

  /**
   * What a decision changes.
   * @param reasons ids for which a box may be left out
   * @throws DecisionRefused
   */
  changesOf(decision: Decision, plans: ActPlans, reasons: ReadonlySet<string>): Promise<PlanChange[]> {
    const documents = this.#examined().map(({ id, document }) => ({ id, document, entries: plans.get(id) ?? [] }));
    return changesOf(decision, { documents, reasons, newKey: () => `own-${++this.#keys}` });
  }

  /** @throws ShownInAct when a document would show what is burned in another, and nobody decided that it may. */
  requireHidden(plans: ActPlans): void {
    const shown = [...plans].flatMap(([id, entries]) => entries.filter(isShownInAct).map(({ page }) => ({ id, page })));
    if (shown.length === 0) return;
    throw new ShownInAct(shown.map(({ id, page }) => ({ file: this.#get(id).source.file, page })));
  }

  /**
   * Burns what the plan of a document says, and verifies the copy.
   * @throws KnownFailure when the document was not examined, can't be read whole, or the copy did not pass the verification.
   */
  async redact(
    id: string,
    plans: ActPlans,
    options: ActOptions & RedactOptions,
    { signal, onPage }: ActRedaction,
  ): Promise<RedactedDocument> {
    const document = this.#get(id);
    const judged = this.#judged.get(id);
    if (document.examined === null || judged === undefined) throw new RangeError("not examined");
    const { requirePages, requireWhole } = await writers.redaction();
    if (document.pdf.repaired) requireWhole(document.examined);
    else requirePages(document.examined);
    const done = { burn: new Set<number>(), verify: new Set<number>() };
    const pdf = watchedPdf(document.pdf, {
      signal,
      onJob: (job, page) => {
        const stage = job === "burn" ? "burn" : "verify";
        done[stage].add(page);
        onPage(stage, done[stage].size, document.pages);
      },
    });
    const plan = { ...judged.proposed, entries: plans.get(id) ?? [] };
    const planned = { pdf, document: document.examined, findings: judged.report.findings, plan };
    const type = options.types.get(id);
    return this.#tools.redact(document.source, planned, { ...options, type }, this.#burnedElsewhere(id, plans));
  }

  /** Takes one document, or all, out of the act. */
  close(id?: string): void {
    for (const [known, document] of this.#documents) {
      if (id !== undefined && known !== id) continue;
      document.close();
      this.#documents.delete(known);
    }
  }

  /** What is burned in the other files and nobody decided to leave in this one. */
  #burnedElsewhere(id: string, plans: ActPlans): HiddenValues[] {
    const rules = this.#tools.catalog.data;
    const left = (plans.get(id) ?? []).filter((entry) => entry.left !== null && !entry.burn);
    const kept = hiddenValues(
      left.map(({ evidence, boxes }) => ({ text: evidence?.reveal() ?? "", boxes })),
      rules,
    );
    return this.#examined()
      .filter((other) => other.id !== id)
      .map(({ id: other, examination }) => {
        const texts = (plans.get(other) ?? [])
          .filter(({ burn }) => burn)
          .map(({ page, boxes }) => ({ text: textOn(examination.read.pages, page, boxes), boxes }));
        const burned = hiddenValues(texts, rules);
        return new Map([...burned].filter(([key]) => !kept.has(key)));
      });
  }

  #examined(): { id: string; document: OpenDocument; examination: ExaminedDocument }[] {
    return [...this.#documents].flatMap(([id, document]) =>
      document.examined === null ? [] : [{ id, document, examination: document.examined }],
    );
  }

  #get(id: string): OpenDocument {
    const document = this.#documents.get(id);
    if (document === undefined) throw new RangeError("no such document");
    return document;
  }
}

const isShownInAct = ({ hiddenInAct, burn, left }: DecidedEntry): boolean => hiddenInAct && !burn && left === null;
