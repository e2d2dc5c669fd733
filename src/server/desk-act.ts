import type { ActOptions, ActPlans, DecidedEntry, OpenAct, PlanChange } from "../index.ts";
import { type ActAtWork, type ActSurroundings, Cancelled } from "./act-at-work.ts";
import type { ActChange, ActSettings, Decision, DocumentChange, Progress, RedactRequest, Stage } from "./contract.ts";
import type { DeskDocument } from "./desk-document.ts";
import { examineWaiting } from "./examine-waiting.ts";
import { History } from "./history.ts";
import { Listeners } from "./listeners.ts";
import { redactAll } from "./redact-all.ts";
import { Refusal } from "./refusal.ts";
import { today } from "./today.ts";
import { Turns } from "./turns.ts";

/**
 * An act on the desk: its files, what the clerk settled and decided, and what goes on. Changes come one after the other; each
 * gives a new revision and is told to all tabs.
 */
export class DeskAct implements ActAtWork {
  readonly id: string;
  readonly open: OpenAct;
  readonly documents: DeskDocument[] = [];
  readonly listeners = new Listeners();
  readonly history = new History<PlanChange>();
  readonly surroundings: ActSurroundings;
  readonly #turns = new Turns();
  settings: ActSettings;
  stage: Stage = "deciding";
  revision = 0;
  progress: Progress | null = null;
  plans: ActPlans = new Map();
  #work: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;

  constructor(id: string, surroundings: ActSurroundings) {
    this.id = id;
    this.surroundings = surroundings;
    this.open = surroundings.engine.openAct();
    const { channel } = surroundings.office();
    this.settings = { channel, date: null, actDate: null, officeEnd: null, effectsUntil: null };
  }

  /** @throws Refusal */
  document(id: string): DeskDocument {
    const document = this.documents.find((known) => known.id === id);
    if (document === undefined) throw new Refusal("not-found");
    return document;
  }

  entriesOf({ id }: DeskDocument): readonly DecidedEntry[] {
    return this.plans.get(id) ?? [];
  }

  /** How documents are judged and copies are planned now. */
  get options(): ActOptions {
    const { channel, date, actDate, officeEnd, effectsUntil } = this.settings;
    const { redaction, ocr } = this.surroundings.office();
    return {
      channel: channel ?? undefined,
      date: date ?? undefined,
      actDate: actDate ?? undefined,
      officeEnd: officeEnd ?? undefined,
      effectsUntil: effectsUntil ?? undefined,
      // Whether a term is over is asked of an act that has been published.
      today: date === null ? undefined : today(),
      ocr: ocr ? "on" : "off",
      include: redaction.include === undefined ? [] : [redaction.include],
      marks: redaction.marks,
      types: new Map(this.documents.flatMap(({ id, type }) => (type === null ? [] : [[id, type]]))),
    };
  }

  add(document: DeskDocument): void {
    this.#requireIdle("redacting");
    this.documents.push(document);
    this.#dropOutcomes();
    this.examine();
  }

  async remove(document: DeskDocument): Promise<void> {
    await this.cancel();
    await this.#turns.take(async () => {
      document.dropOutcome();
      this.open.close(document.id);
      this.documents.splice(this.documents.indexOf(document), 1);
      this.#dropOutcomes();
      await this.judge();
    });
    if (this.#isWaiting()) this.examine();
    else if (this.stage === "cancelled") this.stage = "deciding";
    this.changed();
  }

  change(settings: ActChange): Promise<void> {
    return this.#decide(async () => {
      this.settings = { ...this.settings, ...settings };
      await this.#judgeAnew();
    });
  }

  async changeDocument(document: DeskDocument, change: DocumentChange): Promise<void> {
    if (change.password !== undefined) {
      this.#requireIdle("redacting");
      document.password = change.password;
      document.status = "waiting";
      document.failure = null;
      this.examine();
    }
    if (change.type === undefined && change.nothingToRedact === undefined) return;
    await this.#decide(async () => {
      if (change.type !== undefined) {
        document.type = change.type;
        await this.#judgeAnew();
      }
      if (change.nothingToRedact !== undefined) document.nothingToRedact = change.nothingToRedact;
    });
  }

  /** All of them, or none when one can't be done. @throws DecisionRefused */
  decide(decisions: readonly Decision[]): Promise<void> {
    return this.#decide(async () => {
      const step: PlanChange[] = [];
      for (const decision of decisions) {
        const plans = this.#plansAfter(step);
        step.push(...(await this.open.changesOf(decision, plans, this.surroundings.reasons)));
      }
      if (step.length > 0) this.history.add(step);
    });
  }

  undo(): Promise<void> {
    return this.#decide(async () => {
      if (!this.history.undo()) throw new Refusal("nothing-to-undo");
    });
  }

  redo(): Promise<void> {
    return this.#decide(async () => {
      if (!this.history.redo()) throw new Refusal("nothing-to-undo");
    });
  }

  /** Starts to examine what waits; goes on by itself. */
  examine(): void {
    this.#requireIdle("redacting");
    if (this.stage === "examining") this.changed();
    else this.#start("examining", (signal) => examineWaiting(this, signal));
  }

  /** Starts to make the copies; goes on by itself. @throws Refusal or KnownFailure when they can't be made yet. */
  redact(request: RedactRequest): void {
    this.#requireIdle("examining", "redacting");
    if (this.documents.length === 0) throw new Refusal("not-found");
    if (this.documents.some(({ judged }) => judged === null)) throw new Refusal("unread-documents");
    const isDecided = (document: DeskDocument): boolean =>
      document.nothingToRedact || this.entriesOf(document).some(({ burn }) => burn);
    if (!this.documents.every(isDecided)) throw new Refusal("nothing-decided");
    this.open.requireHidden(this.plans);
    this.#dropOutcomes();
    this.#start("redacting", (signal) => redactAll(this, request, signal));
  }

  /** Ends what goes on, and waits until it has ended. */
  async cancel(): Promise<void> {
    this.#work?.controller.abort(new Cancelled());
    await this.#work?.ended;
  }

  /** Judges by the settings of now; the documents are not read again. */
  async judge(): Promise<void> {
    const judged = await this.open.judge(this.options);
    for (const document of this.documents) document.judged = judged.get(document.id) ?? null;
    this.plans = this.#plansAfter([]);
    this.changed();
  }

  /** After the settings of the office have changed. */
  rejudge(): Promise<void> {
    return this.stage === "redacting" ? Promise.resolve() : this.#decide(() => this.#judgeAnew());
  }

  progressed(progress: Progress): void {
    this.progress = progress;
    this.listeners.tellProgress(progress);
  }

  changed(): void {
    this.revision++;
    this.listeners.tellState(this.revision);
  }

  /** Takes all of it out of memory. */
  async close(): Promise<void> {
    await this.cancel();
    this.#dropOutcomes();
    this.open.close();
    this.documents.length = 0;
    this.changed();
  }

  #decide(work: () => Promise<void>): Promise<void> {
    return this.#turns.take(async () => {
      this.#requireIdle("redacting");
      await work();
      this.plans = this.#plansAfter([]);
      this.#dropOutcomes();
      this.changed();
    });
  }

  async #judgeAnew(): Promise<void> {
    // What was confirmed was confirmed of another judgement.
    for (const document of this.documents) document.nothingToRedact = false;
    if (this.stage !== "examining") await this.judge();
  }

  #plansAfter(more: readonly PlanChange[]): ActPlans {
    const { include = [] } = this.options;
    return this.open.plans([...this.history.steps, ...more], { include, only: null });
  }

  /** Copies were made of other decisions. */
  #dropOutcomes(): void {
    for (const document of this.documents) document.dropOutcome();
    if (this.stage === "redacted") this.stage = "deciding";
  }

  #isWaiting(): boolean {
    return this.documents.some(({ status }) => status === "waiting");
  }

  #requireIdle(...stages: Stage[]): void {
    if (stages.includes(this.stage)) throw new Refusal("busy");
  }

  #start(stage: Stage, work: (signal: AbortSignal) => Promise<Stage>): void {
    const controller = new AbortController();
    this.stage = stage;
    this.changed();
    const run = async (): Promise<void> => {
      try {
        this.stage = await work(controller.signal);
      } catch (error) {
        this.stage = stage === "examining" ? "cancelled" : "deciding";
        if (!(error instanceof Cancelled)) this.surroundings.onBug(error);
      }
      this.progress = null;
      this.#work = null;
      // One may have come while the others were judged.
      if (this.stage === "deciding" && this.#isWaiting()) this.examine();
      else this.changed();
    };
    this.#work = { controller, ended: run() };
  }
}
