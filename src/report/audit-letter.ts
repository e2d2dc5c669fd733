import { AUDIT_OUTCOMES, type AuditReport } from "../model/audit-report.ts";
import type { Lang } from "../model/local-text.ts";
import { auditEntries } from "./audit-entries.ts";
import { notExaminedLine } from "./audit-gaps.ts";
import type { AuditHtmlOptions } from "./audit-html-list.ts";
import { auditWords } from "./audit-words.ts";
import { distinct } from "./finding-groups.ts";
import { printable } from "./printable.ts";
import { words } from "./words.ts";

/** Documents that a letter names; the list goes with it. */
const MOST = 50;

interface LetterWords {
  readonly subject: (day: string) => string;
  readonly opening: (documents: string) => string;
  readonly takeDown: (count: number) => string;
  readonly more: (count: number) => string;
  readonly reasons: string;
  readonly sources: string;
  readonly gaps: string;
  readonly asks: string;
  readonly asked: readonly string[];
  readonly signature: string;
}

const IT: LetterWords = {
  subject: (day) => `Oggetto: verifica dei documenti pubblicati, ${day}`,
  opening: (documents) =>
    `Al Responsabile della protezione dei dati\n\nIn data odierna sono stati esaminati ${documents} fra quelli pubblicati, o da pubblicare, dall'ente. L'esito, in breve:`,
  takeDown: (count) =>
    count === 0
      ? "Nessun documento risulta da togliere fra quelli letti."
      : `Documenti da togliere (${count}), dal più grave:`,
  more: (count) => `e altri ${count}, nell'elenco allegato`,
  reasons: "Motivi",
  sources: "Norme e provvedimenti richiamati dalle regole",
  gaps: "Non è stato esaminato",
  asks: "Si chiede di:",
  asked: [
    "disporre che i documenti indicati siano tolti o sostituiti, e che non restino in copie, archivi e motori di ricerca;",
    "valutare, per ciascuno, se vi sia una violazione di dati personali: il termine per notificarla decorre da quando se ne ha conoscenza (omissis breach prepara la scheda);",
    "indicare che cosa fare dei documenti da rivedere e di quelli non letti.",
  ],
  signature: "Data e firma",
};

const EN: LetterWords = {
  subject: (day) => `Subject: audit of published documents, ${day}`,
  opening: (documents) =>
    `To the data protection officer\n\nToday ${documents} that the body has published, or is about to, were examined. The outcome in short:`,
  takeDown: (count) =>
    count === 0
      ? "No document has to be taken down among those read."
      : `Documents to take down (${count}), the gravest first:`,
  more: (count) => `and ${count} more, in the list attached`,
  reasons: "Reasons",
  sources: "Norms and decisions that the rules refer to",
  gaps: "Not examined",
  asks: "You are asked to:",
  asked: [
    "have the documents named taken down or replaced, and see that they don't stay in copies, archives and search engines;",
    "assess for each whether there is a personal data breach: the time to notify it runs from when it is known (omissis breach prepares the form);",
    "say what is to be done with the documents to review and those not read.",
  ],
  signature: "Date and signature",
};

/** An audit as the text of a letter to the data protection officer; counts and masked names, no datum. */
export function auditLetter(report: AuditReport, { lang, titleOf }: AuditHtmlOptions): string {
  const own: LetterWords = ({ it: IT, en: EN } satisfies Record<Lang, LetterWords>)[lang];
  const audit = auditWords(lang);
  const { counts, started, finished, rules, notExamined } = report;
  const { entries } = auditEntries(report, MOST);
  const blocked = entries.filter(({ outcome }) => outcome === "blocked");
  const nameOf = (rule: string): string => titleOf(rule)?.[lang] ?? rule;
  const because = ({ report: { findings } }: (typeof blocked)[number]): string =>
    distinct(findings.filter(({ severity }) => severity === "blocco").map(({ rule }) => nameOf(rule))).join(", ");
  const sources = distinct(
    blocked.flatMap(({ report }) =>
      report.findings.filter(({ severity }) => severity === "blocco").map(({ source }) => source),
    ),
  );
  const more = counts.outcomes.blocked - blocked.length;
  const grave = rules.filter(({ severity }) => severity === "blocco");
  const blocks = [
    own.subject(words(lang).date((finished ?? started).slice(0, 10))),
    ...(finished === null ? [audit.interrupted] : []),
    own.opening(audit.documents(counts.documents)),
    list(AUDIT_OUTCOMES.map((name) => `${audit.outcome[name]}: ${counts.outcomes[name]}`)),
    own.takeDown(counts.outcomes.blocked),
    list([
      ...blocked.map((entry) => `${printable(entry.report.file)}: ${because(entry)}`),
      ...(more > 0 ? [own.more(more)] : []),
    ]),
    ...(grave.length === 0
      ? []
      : [
          `${own.reasons}:`,
          list(
            grave.map(({ rule, findings, documents }) => `${nameOf(rule)}: ${audit.inDocuments(findings, documents)}`),
          ),
        ]),
    ...(sources.length === 0 ? [] : [`${own.sources}:`, list(sources)]),
    ...(notExamined.length === 0
      ? []
      : [`${own.gaps}:`, list(notExamined.map((gap) => printable(notExaminedLine(gap, lang))))]),
    ...(counts.outcomes.blocked === 0 ? [] : [own.asks, list(own.asked)]),
    own.signature,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
