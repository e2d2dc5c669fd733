/**
 * Runs the program on the invented documents of the Garante's cases and writes what came out to docs/garante-cases.md.
 *
 *     npm run garante-cases
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, type DocumentReport } from "../src/index.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import { type CaseDocument, type GaranteCase, garanteCases, pageCases } from "../test/garante-cases/garante-case.ts";
import {
  blockingRules,
  isLetThrough,
  isRefusedFor,
  judgedLawful,
  judgedUnlawful,
} from "../test/garante-cases/judged-document.ts";

interface Outcome {
  readonly document: CaseDocument;
  readonly unlawful: DocumentReport;
  readonly lawful: DocumentReport;
}

const CHANNEL = { inpa: "InPA", albo: "albo pretorio", at: "Amministrazione Trasparente" } as const;

async function outcomes(cases: readonly GaranteCase[]): Promise<ReadonlyMap<GaranteCase, readonly Outcome[]>> {
  const engine = createEngine();
  const all = new Map<GaranteCase, Outcome[]>();
  try {
    for (const one of cases) {
      const own: Outcome[] = [];
      for (const document of one.documents)
        own.push({
          document,
          unlawful: await judgedUnlawful(engine, document),
          lawful: await judgedLawful(engine, document),
        });
      all.set(one, own);
    }
  } finally {
    await engine.close();
  }
  return all;
}

const code = (rule: string): string => `\`${rule}\``;
const decision = (docweb: string | null): string => (docweb === null ? "number not found" : `docweb ${docweb}`);

function outcomeOf({ document, unlawful }: Outcome): string {
  const rules = blockingRules(unlawful).map(code).join(", ");
  const verdict = unlawful.verdict ?? "none";
  return isRefusedFor(unlawful, document.unlawful.because) ? `refused: ${rules}` : `**${verdict}**: ${rules}`;
}

function twinOf({ document: { lawful: twin, channel }, lawful }: Outcome): string {
  const where = twin.channel === undefined || twin.channel === channel ? "" : ` on ${CHANNEL[twin.channel]}`;
  const why = twin.why === undefined ? "" : ` (${twin.why})`;
  const verdict = isLetThrough(lawful, twin) ? (lawful.verdict ?? "") : `**${lawful.verdict}**`;
  return `${verdict}${where}${why}`;
}

function section(one: GaranteCase, own: readonly Outcome[]): string {
  const rows = own.map((outcome) => {
    const { name, channel, scan } = outcome.document;
    const kind = scan === true ? ", scanned" : "";
    return `| ${name} (${CHANNEL[channel]}${kind}) | ${outcomeOf(outcome)} | ${twinOf(outcome)} |`;
  });
  return [
    `### ${one.body}, ${one.year}`,
    "",
    `${code(one.id)}, ${decision(one.docweb)}, ${one.fine}. ${capital(one.fault)}. ${one.norm}.`,
    "",
    "| our document | outcome | lawful twin |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function page(all: ReadonlyMap<GaranteCase, readonly Outcome[]>): string {
  const own = [...all.values()].flat();
  const refused = own.filter(({ document, unlawful }) => isRefusedFor(unlawful, document.unlawful.because)).length;
  const through = own.filter(({ document, lawful }) => isLetThrough(lawful, document.lawful)).length;
  const missing = pageCases();
  const [fined, others] = [true, false].map((isFined) =>
    [...all].filter(([one]) => one.fine.startsWith("EUR") === isFined),
  );
  return [
    "# Cases of the Garante",
    "",
    "Decisions of the Garante on what public bodies published, and what the program says of documents with the same fault.",
    "The documents are invented, as are all persons in them (`test/garante-cases/cases/`); type and file name are not given to",
    "the program. Each has a lawful twin: what the body could have published instead. `npm run garante-cases` writes this page.",
    "",
    `${own.length} documents of ${all.size} cases: ${refused} refused for the right reason, ${through} twins let through.`,
    `${fined?.length ?? 0} of the cases were fined; ${missing.length} more were, for faults that no document can show.`,
    "",
    "## Fined",
    "",
    ...(fined ?? []).map(([one, outcome]) => section(one, outcome)),
    ...(others?.length ? ["## Not fined, or the amount not known", ""] : []),
    ...(others ?? []).map(([one, outcome]) => section(one, outcome)),
    "## Not in a document",
    "",
    "| case | decision | what was wrong | why no document can show it |",
    "|---|---|---|---|",
    ...missing.map(
      ({ id, body, docweb, year, fine, fault, norm, reason }) =>
        `| ${code(id)} ${body}, ${year} | ${decision(docweb)}, ${fine} | ${fault} (${norm}) | ${reason} |`,
    ),
    "",
  ].join("\n");
}

const all = await outcomes(garanteCases());
writeFileSync(join(packageRoot(), "docs", "garante-cases.md"), page(all));
