import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type Lang, type LocalText } from "../src/model/local-text.ts";
import { wrapped } from "../src/report/printable.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { PublicationRow, RowDatum } from "../src/rules/publication-row.ts";
import type { RetentionRule } from "../src/rules/retention-rule.ts";
import type { Certainty, RuleText, Source } from "../src/rules/rule-text.ts";
import { findRule } from "./rule-lookup.ts";
import { similarIds } from "./similar-ids.ts";

const CERTAINTY: Readonly<Record<Certainty, LocalText>> = {
  verified: { it: "fonte verificata", en: "source verified" },
  "verified-2013-text": { it: "verificato sul testo del 2013", en: "verified on the text of 2013" },
  "verified-secondary": { it: "verificato su fonte secondaria", en: "verified on a secondary source" },
  "from-knowledge": { it: "da verificare", en: "to be verified" },
};

const LABELS = {
  why: { it: "Perché", en: "Why" },
  remedy: { it: "Che cosa fare", en: "What to do" },
  sources: { it: "Fonti", en: "Sources" },
  channels: { it: "Dove", en: "Where" },
  persons: { it: "Persone", en: "Persons" },
  allowed: { it: "Ammesso", en: "Allowed" },
  forbidden: { it: "Vietato", en: "Forbidden" },
  notes: { it: "Note", en: "Notes" },
} satisfies Record<string, LocalText>;

/**
 * A rule, a type of act or a term of publication explained for people.
 *
 * @throws UsageFailure when nothing has that id; it names similar ones.
 */
export function ruleExplanation(catalog: RuleCatalog, id: string, lang: Lang): string {
  const rule = findRule(catalog, id);
  if (rule !== undefined) return explainRule(rule, lang);
  const row = catalog.rows.get(id);
  if (row !== undefined) return explainRow(row, catalog, lang);
  const retention = catalog.retentions.get(id);
  if (retention !== undefined) return explainRetention(retention, lang);
  const { leaks, data, publication, rows, retentions } = catalog;
  throw unknownRule(
    id,
    [leaks, data, publication, rows, retentions].flatMap((family: ReadonlyMap<string, unknown>) => [...family.keys()]),
  );
}

function explainRule(rule: RuleText & { severity?: string }, lang: Lang): string {
  // What a finding would fill in is not known here.
  const generic = (text: LocalText): string => text[lang].replace(/\{[\w-]+\}/g, "…");
  return page(rule.id, generic(rule.title), rule.severity, [
    ["", [generic(rule.message)]],
    [LABELS.why[lang], [generic(rule.why)]],
    [LABELS.remedy[lang], [generic(rule.remedy)]],
    [LABELS.sources[lang], citations(rule.sources, lang)],
  ]);
}

function explainRow(row: PublicationRow, catalog: RuleCatalog, lang: Lang): string {
  const data = (list: readonly RowDatum[]): string[] => list.map(({ label }) => label[lang]);
  const channels = row.channels.map(({ channel, section, retention, note }) =>
    [
      section === undefined ? channel : `${channel} › ${section}`,
      ...(retention === undefined ? [] : [`${catalog.retentions.get(retention)?.title[lang]} (${retention})`]),
      ...(note === undefined ? [] : [note[lang]]),
    ].join("; "),
  );
  return page(row.id, row.title[lang], undefined, [
    [LABELS.channels[lang], channels],
    [LABELS.persons[lang], row.persons.map(({ label, form }) => `${label[lang]}: ${form}`)],
    [LABELS.allowed[lang], data(row.allowed)],
    [LABELS.forbidden[lang], data(row.forbidden)],
    [LABELS.notes[lang], (row.notes ?? []).map((note) => note[lang])],
    [LABELS.sources[lang], citations(row.sources, lang)],
  ]);
}

const explainRetention = ({ id, title, note, sources }: RetentionRule, lang: Lang): string =>
  page(id, title[lang], undefined, [
    [LABELS.notes[lang], note === undefined ? [] : [note[lang]]],
    [LABELS.sources[lang], citations(sources, lang)],
  ]);

const citations = (sources: readonly Source[], lang: Lang): string[] =>
  sources.map(({ ref, v }) => `${ref} (${CERTAINTY[v][lang]})`);

function page(
  id: string,
  title: string,
  severity: string | undefined,
  sections: readonly (readonly [label: string, lines: readonly string[]])[],
): string {
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([label, lines]) => {
      const indent = label === "" ? "" : "  ";
      const bullet = lines.length > 1 ? "- " : "";
      const body = lines.flatMap((line) => {
        const [first = "", ...more] = wrapped(bullet + line.trim().replace(/\s+/g, " "), indent, 98);
        return [first, ...more.map((rest) => " ".repeat(bullet.length) + rest)];
      });
      return [...(label === "" ? [] : [label]), ...body].join("\n");
    });
  const head = `${title}\n[${id}]${severity === undefined ? "" : ` ${severity}`}`;
  return `${[head, ...blocks].join("\n\n")}\n`;
}

function unknownRule(id: string, ids: readonly string[]): UsageFailure {
  const similar = similarIds(id, ids);
  const guess =
    similar.length === 0
      ? { it: "", en: "" }
      : { it: `Forse ${similar.join(", ")}? `, en: `Perhaps ${similar.join(", ")}? ` };
  return new UsageFailure(fillText({ it: "La regola «{id}» non esiste.", en: "There is no rule “{id}”." }, { id }), {
    it: `${guess.it}omissis rules list le elenca tutte.`,
    en: `${guess.en}omissis rules list shows them all.`,
  });
}
