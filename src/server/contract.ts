/**
 * What the clerk's page and its server say to each other. Texts are in the language of the page (`it` or `en`), chosen by
 * the `lang` of a request (`?lang=it`). Boxes are in default user space of their page (see `Box`), points in user space.
 *
 * | request | answer |
 * |---|---|
 * | `GET /` and `GET /assets/*` | the page; no cookie needed |
 * | `POST /api/session` `{token}` | sets the cookie; 403 for a wrong or used token |
 * | `GET /api/acts` | `ActSummary[]` of all acts on the desk |
 * | `POST /api/documents?act=ID&name=NAME` with the bytes as body | `UploadAnswer`; without `act` a new act is made |
 * | `DELETE /api/acts/:act`, `DELETE /api/documents/:document` | takes it off the desk and wipes it |
 * | `GET /api/acts/:act` | `ActState` |
 * | `PATCH /api/acts/:act` `ActChange` | `ActState`; judged again, not examined again |
 * | `PATCH /api/documents/:document` `DocumentChange` | `ActState` |
 * | `POST /api/acts/:act/check`, `POST /api/acts/:act/cancel` | starts the examination again; stops what is going on |
 * | `GET /api/acts/:act/events` | server-sent events, `ActEvent` as data |
 * | `POST /api/acts/:act/decisions` `Decision[]` | `ActState` |
 * | `POST /api/acts/:act/undo`, `.../redo` | `ActState` |
 * | `POST /api/acts/:act/redact` `RedactRequest` | 202; progress and outcome come as events and in `ActState` |
 * | `GET /api/documents/:document/pages` | `PageSize[]` of all pages, in their order |
 * | `GET /api/documents/:document/pages/:page` | `PageView`; without words until the document is examined |
 * | `GET /api/documents/:document/pages/:page/picture?width=PIXELS[&of=copy]` | PNG of the page as shown (`of=copy`: of the redacted copy) |
 * | `GET /api/documents/:document/products/:product` | a download: see `Product` |
 * | `GET /api/settings`, `PUT /api/settings` `SettingsChange` | `Settings` |
 * | `GET /api/choices` | `Choices` |
 *
 * The server writes its language into the page: `<html lang="it">` of `index.html` becomes `<html lang="en">` where it runs in
 * English. `GET /api/choices` tells it too.
 *
 * Errors answer with their status and `Problem`.
 */
import type { Box } from "../model/box.ts";
import type { Channel } from "../model/channel.ts";
import type { Lang } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";
import type { Verdict } from "../model/verdict.ts";

/** Why something was not done, in words for a clerk. */
export interface Problem {
  /** Stable id (`encrypted`, `too-large`, `not-a-pdf`, `no-session` ...). */
  readonly reason: string;
  readonly text: string;
  readonly remedy: string;
}

export interface UploadAnswer {
  readonly act: string;
  readonly document: string;
}

export interface ActSummary {
  readonly id: string;
  /** Names of its files. */
  readonly names: readonly string[];
  readonly stage: Stage;
}

/** `examining` and `redacting` go on by themselves; the others wait for the clerk. */
export type Stage = "examining" | "deciding" | "redacting" | "redacted" | "cancelled";

export interface ActState {
  readonly id: string;
  readonly stage: Stage;
  /** Counts up with every change, so that two tabs know who is behind. */
  readonly revision: number;
  readonly settings: ActSettings;
  readonly documents: readonly DocumentState[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly progress: Progress | null;
}

export interface ActSettings {
  readonly channel: Channel | null;
  /** Days, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly actDate: string | null;
  readonly officeEnd: string | null;
  readonly effectsUntil: string | null;
}

export type ActChange = Partial<ActSettings>;

export interface DocumentChange {
  /** Row of the publication table; null for what the program recognises. */
  readonly type?: string | null;
  readonly password?: string;
  /** The clerk confirms that nothing is to be redacted in it. */
  readonly nothingToRedact?: boolean;
}

export interface Progress {
  readonly what: "examine" | "plan" | "burn" | "verify";
  /** The document at work. */
  readonly document: string;
  /** Pages. */
  readonly done: number;
  readonly total: number;
}

export interface DocumentState {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Null while it is not known. */
  readonly pages: number | null;
  readonly status: "waiting" | "examining" | "read" | "partly-read" | "unreadable";
  /** Why it was not read, or not wholly. */
  readonly problem: Problem | null;
  readonly signed: boolean;
  readonly type: {
    readonly id: string | null;
    readonly title: string | null;
    readonly confidence: number;
    readonly given: boolean;
  };
  readonly verdict: Verdict | null;
  /** What the verdict says, for a clerk. */
  readonly verdictText: string;
  /** What was examined and what was not, one sentence each. */
  readonly coverage: readonly string[];
  readonly terms: readonly TermView[];
  readonly notes: readonly string[];
  /** While the document is being examined: those found so far. */
  readonly findings: readonly FindingView[];
  readonly boxes: readonly BoxView[];
  readonly nothingToRedact: boolean;
  readonly result: ResultView | null;
}

export interface TermView {
  readonly channel: Channel;
  readonly channelName: string;
  readonly section: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly untilReason: string | null;
  readonly indexable: boolean;
}

export interface FindingView {
  /** Stable within the document. */
  readonly id: string;
  readonly rule: string;
  /** Short title of the rule. */
  readonly title: string;
  readonly stage: string;
  readonly kind: string | null;
  readonly category: string | null;
  readonly categoryName: string | null;
  readonly severity: Severity;
  readonly page: number | null;
  readonly bbox: Box | null;
  /** Masked. */
  readonly quote: string | null;
  readonly message: string;
  readonly remedy: string;
  readonly source: string;
  /** Box that stands for it, null when it has no place. */
  readonly box: string | null;
  /** No exception and no rejection can let it pass. */
  readonly protected: boolean;
}

/** A box of the plan: what may be burned. */
export interface BoxView {
  readonly id: string;
  readonly page: number;
  /** One per line. */
  readonly boxes: readonly Box[];
  /** Whether it will be burned. */
  readonly burn: boolean;
  readonly decidedBy: "rule" | "user";
  /** Drawn or chosen by the clerk: it can be deleted. */
  readonly own: boolean;
  /** Id of a `RejectReason`, when the clerk rejected it. */
  readonly rejected: string | null;
  /** What is read there is burned in another file of the act: it must be burned too, or rejected, before copies are made. */
  readonly hiddenInAct: boolean;
  readonly severity: Severity | null;
  /** For screen readers: "Riquadro 3, pagina 2, codice fiscale". */
  readonly name: string;
  readonly reason: string;
  readonly source: string | null;
  /** Masked; null when nothing can be read there. */
  readonly quote: string | null;
  readonly finding: string | null;
}

export type { Decision } from "../model/decision.ts";

export interface RedactRequest {
  readonly boxWidth?: "exact" | "snap" | "line";
  readonly label?: "OMISSIS" | "norm" | null;
}

/** As shown (turned, UserUnit applied), in 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PageView extends PageSize {
  /** 1-based. */
  readonly page: number;
  /** `[a, b, c, d, e, f]`: shown x = a·x + c·y + e, shown y = b·x + d·y + f, origin top-left, in 1/72 inch as `width`. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Visible words in reading order. */
  readonly words: readonly WordView[];
}

export interface WordView {
  readonly text: string;
  readonly boxes: readonly Box[];
  /** 0-based line on the page. */
  readonly line: number;
  /** 0-based cell of a table; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

export interface ResultView {
  /** `refused`: the verification did not pass, there is no file. */
  readonly status: "verified" | "refused";
  readonly problem: Problem | null;
  /** What the verification looked at, in words. */
  readonly checks: readonly { readonly id: string; readonly passed: boolean; readonly text: string }[];
  /** On the copy. */
  readonly verdict: Verdict | null;
  readonly verdictText: string;
  readonly findings: readonly FindingView[];
  readonly warnings: readonly string[];
  readonly boxes: number;
  /** What was removed: category or rule in words, and how often. */
  readonly removed: readonly { readonly what: string; readonly count: number }[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly terms: readonly TermView[];
  /** What can be downloaded. */
  readonly products: readonly Product[];
}

/** `pdf` (verified copy), `text.txt`, `text.html`, `register.json`, `register.pdf`, `calendar.ics`, `report.html`. */
export type Product =
  | "pdf"
  | "text.txt"
  | "text.html"
  | "register.json"
  | "register.pdf"
  | "calendar.ics"
  | "report.html";

export type ActEvent =
  /** Something changed: fetch the state again. */
  { readonly type: "state"; readonly revision: number } | { readonly type: "progress"; readonly progress: Progress };

/** What can be chosen from. */
export interface Choices {
  readonly version: string;
  /** Of the server: that of the page unless its user changes it. */
  readonly lang: Lang;
  readonly channels: readonly { readonly id: Channel; readonly name: string }[];
  readonly types: readonly { readonly id: string; readonly title: string; readonly area: string }[];
  /** Why a proposed box may be rejected. */
  readonly rejectReasons: readonly { readonly id: string; readonly title: string; readonly explanation: string }[];
  /** Bytes. */
  readonly maxUpload: number;
  readonly ocr: boolean;
}

export interface Settings {
  /** Where they are kept. */
  readonly file: string;
  readonly organisation: string | null;
  readonly channel: Channel | null;
  readonly doubts: readonly DoubtView[];
  readonly exceptions: readonly ExceptionView[];
}

export interface DoubtView {
  readonly id: string;
  readonly question: string;
  readonly explanation: string;
  /** Id of the answer in force. */
  readonly answer: string;
  readonly answers: readonly { readonly id: string; readonly text: string; readonly isDefault: boolean }[];
}

export interface ExceptionView {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  readonly expired: boolean;
}

export interface SettingsChange {
  readonly organisation?: string | null;
  readonly channel?: Channel | null;
  /** Answers by id of the doubt; null for the default. */
  readonly doubts?: Readonly<Record<string, string | null>>;
  /** Ids of exceptions to take away. */
  readonly removeExceptions?: readonly string[];
}
