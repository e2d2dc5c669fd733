import type { DocumentReport, Engine } from "../../src/index.ts";
import type { CaseDocument, LawfulTwin } from "./garante-case.ts";
import { typesetAct } from "./typeset-act.ts";

/** What the gate says of the document with the fault; its type is not given and its name tells nothing. */
export const judgedUnlawful = (engine: Engine, document: CaseDocument): Promise<DocumentReport> =>
  judged(engine, document, document.unlawful.text, document);

/** What the gate says of the lawful twin. */
export const judgedLawful = (engine: Engine, document: CaseDocument): Promise<DocumentReport> =>
  judged(engine, document, document.lawful.text, document.lawful);

async function judged(
  engine: Engine,
  document: CaseDocument,
  text: string,
  { channel = document.channel, date, today }: Pick<LawfulTwin, "channel" | "date" | "today">,
): Promise<DocumentReport> {
  const bytes = await typesetAct(text, document);
  return engine.check({ file: "documento.pdf", bytes }, { channel, date, today });
}

/** Rules of which a finding blocks, each once, sorted. */
export const blockingRules = ({ findings }: DocumentReport): string[] =>
  [...new Set(findings.filter(({ severity }) => severity === "blocco").map(({ rule }) => rule))].sort();

/** Refused, and by the rules that the case is about. */
export const isRefusedFor = (report: DocumentReport, because: readonly string[]): boolean =>
  report.verdict === "not-publishable" && because.every((rule) => blockingRules(report).includes(rule));

export const isLetThrough = (report: DocumentReport, { verdict = "publishable" }: LawfulTwin): boolean =>
  report.verdict === verdict;
