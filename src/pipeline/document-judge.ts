import type { Leak } from "../leaks/leak.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { Evidence } from "../model/evidence.ts";
import type { ExclusionId } from "../model/exclusion.ts";
import type { Finding } from "../model/finding.ts";
import type { LeftOut } from "../model/left-out.ts";
import type { LocalText } from "../model/local-text.ts";
import type { DocumentType } from "../model/publication.ts";
import { SIGNATURE_RULE, signatureFindings } from "../personal-data/firma-autografa.ts";
import { PHOTOGRAPH_RULE, photographData } from "../personal-data/fotografia.ts";
import { findInText, findPersonalData } from "../personal-data/personal-data.ts";
import { documentType, givenType, type RecognisedType } from "../publication/document-type.ts";
import { withEvents } from "../publication/event-dates.ts";
import { type Judgement, judge } from "../publication/judge.ts";
import { termOver } from "../publication/term-over.ts";
import { typesInAct } from "../publication/types-in-act.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { type DoubtSettings, doubtSettings } from "../rules/publication-doubt.ts";
import type { BodySettings, ExamineOptions } from "./engine-options.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { explained } from "./explained-findings.ts";
import { LEAKED_TEXT, leakFinding } from "./leak-finding.ts";
import { othersData } from "./own-data.ts";
import { isBurned } from "./planned-secrets.ts";
import { underNorms } from "./recorded-norms.ts";
import { type HiddenValues, hiddenValues, repeatedValues } from "./repeated-values.ts";

/** Rules on data that are pictures. */
const PICTURE_RULES: readonly string[] = [SIGNATURE_RULE, PHOTOGRAPH_RULE];

/** What a command concludes from an examined document. */
export type Conclusion = Pick<DocumentReport, "findings" | "leftOut" | "documentType" | "publication" | "channel">;

/** The part of an examined document that conclusions are drawn from. */
export type Judged = Pick<ExaminedDocument, "leaks" | "excluded" | "read" | "handwritten" | "portraits">;

/** Turns what documents hold and show into findings, by the rules and by what the body has settled. */
export class DocumentJudge {
  readonly #catalog: RuleCatalog;
  readonly #body: BodySettings;
  readonly #doubts: DoubtSettings;
  /** Asked for by an act before its documents are judged, and again for each. */
  readonly #hidden = new WeakMap<readonly Leak[], HiddenValues>();

  /** @throws UsageFailure when a doubt of the body or its answer does not exist. */
  constructor(catalog: RuleCatalog, body: BodySettings) {
    this.#catalog = catalog;
    this.#body = body;
    this.#doubts = doubtSettings(catalog.doubts, body.doubts);
  }

  /** The personal data that a document hides. */
  hiddenValues({ leaks }: Judged): HiddenValues {
    let values = this.#hidden.get(leaks);
    if (values === undefined) {
      values = hiddenValues(leaks, this.#catalog.data);
      this.#hidden.set(leaks, values);
    }
    return values;
  }

  /**
   * What a document holds and does not show, and what is hidden once and readable elsewhere in it.
   * @param others hidden in the other files of the same act
   */
  leaks(document: Judged, others: readonly HiddenValues[] = []): Finding[] {
    const { leaks, read } = document;
    const repeated = repeatedValues({ leaks, read, own: this.hiddenValues(document), others });
    return [...leaks, ...repeated].map((leak) => leakFinding(leak, this.#catalog));
  }

  /** What rules leave out of the leaks. */
  leftOut({ excluded }: Judged): LeftOut[] {
    return excluded.map(({ texts, ...counted }) => ({
      ...counted,
      title: exclusionTitle(counted.rule, this.#catalog),
      examples: texts.map((text) => new Evidence(text, LEAKED_TEXT)),
    }));
  }

  /** The types of the files of one act, in their order, where the user has named none. */
  typesInAct(files: readonly Judged[]): RecognisedType[] {
    return typesInAct(
      files.map(({ read }) => read),
      this.#catalog,
    );
  }

  /**
   * The leaks, the personal data, the row of the publication table and its verdict.
   * @param others as in `leaks`. @param typeInAct of `typesInAct`; without it the document is judged by itself.
   */
  conclude(
    document: Judged,
    options: ExamineOptions,
    others: readonly HiddenValues[] = [],
    typeInAct?: RecognisedType,
  ): Conclusion {
    const { type, findings, publication } = this.#judge(document, options, typeInAct);
    return {
      findings: [...this.leaks(document, others), ...findings],
      leftOut: this.leftOut(document),
      documentType: type,
      publication,
      channel: options.channel ?? null,
    };
  }

  /** Signatures and photographs that a redacted copy still shows, as its pictures are looked at no more. @param findings of the original */
  leftPictures(findings: readonly Finding[], plan: RedactionPlan): Finding[] {
    return findings.filter((finding) => PICTURE_RULES.includes(finding.rule) && !isBurned(finding, plan));
  }

  /**
   * Of the values that a redacted copy still shows elsewhere, the findings that matter: only data of persons, and what the
   * user chose, must not be read elsewhere, as ordinary words are repeated by nature.
   */
  leftReadable(repeated: readonly Leak[], { entries }: RedactionPlan): Finding[] {
    const chosen = new Set(
      entries.filter(({ burn, origin }) => burn && origin !== "mark").map(({ evidence }) => evidence?.reveal()),
    );
    return repeated
      .filter(({ text }) => chosen.has(text) || findInText(text, this.#catalog.data).length > 0)
      .map((leak) => leakFinding(leak, this.#catalog));
  }

  #judge(
    { read, handwritten, portraits }: Judged,
    options: ExamineOptions,
    typeInAct: RecognisedType | undefined,
  ): Omit<Judgement, "type"> & { readonly type: DocumentType } {
    const catalog = this.#catalog;
    const type = options.type === undefined ? (typeInAct ?? documentType(read, catalog.rows)) : givenType(options.type);
    const written = othersData(findPersonalData(read, catalog.data), this.#body.organisation);
    const data = [...written, ...photographData(portraits, read, catalog)];
    const { channel = null, date = null, yearTotal = null } = options;
    const judgement = judge({ read, data, type, channel, catalog, date, yearTotal, settings: this.#doubts });
    const publication = judgement.publication && withEvents(judgement.publication, options, catalog, this.#doubts);
    const over = publication === null ? [] : termOver(publication, channel, options.today ?? null, catalog);
    const told = options.explain ? explained(judgement, read, catalog) : judgement.findings;
    const signatures = signatureFindings(handwritten, read, data, catalog);
    const findings = underNorms([...told, ...signatures], publication?.row ?? null, channel, this.#body.norms);
    const applied = typeOf(judgement.type ?? type, options.explain === true);
    return { ...judgement, type: applied, publication, findings: [...findings, ...over] };
  }
}

/** @param explain with the cues that the document has of its type */
function typeOf({ id, confidence, best }: RecognisedType, explain: boolean): DocumentType {
  const evidence = best?.row === id ? best?.evidence : undefined;
  return { id, confidence, ...(explain && evidence !== undefined ? { because: evidence } : {}) };
}

/** @throws RangeError when the catalog lacks the rule. */
function exclusionTitle(id: ExclusionId, { exclusions }: RuleCatalog): LocalText {
  const rule = exclusions.get(id);
  if (rule === undefined) throw new RangeError(`No rule ${id}`);
  return rule.title;
}
