import { exceptionReasons } from "../src/configuration/read-exceptions.ts";
import type { Lang, LocalText } from "../src/model/local-text.ts";
import type { Severity } from "../src/model/severity.ts";
import { cueInWords } from "../src/report/cue-in-words.ts";
import { type BreachRules, loadBreachRules, type ScoreCase } from "../src/rules/breach-rules.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { PersonForm, PublicationRow, RowDatum } from "../src/rules/publication-row.ts";
import type { RuleText, Source } from "../src/rules/rule-text.ts";
import { citedSource } from "./certainty.ts";

/** A rule as a person reads it: what it is called, and what there is to say of it. */
export interface ExplainedRule {
  readonly id: string;
  readonly title: LocalText;
  readonly severity?: Severity;
  /** Parts in their order, each with its lines; without a label for the rule itself. Parts without lines are not shown. */
  readonly sections: (lang: Lang) => readonly (readonly [label: string, lines: readonly string[]])[];
}

export interface RuleFamily {
  /** As in the JSON list. */
  readonly key: string;
  readonly title: LocalText;
  /** By id. */
  readonly rules: readonly ExplainedRule[];
}

const LABELS = {
  why: { it: "Perché", en: "Why" },
  remedy: { it: "Che cosa fare", en: "What to do" },
  sources: { it: "Fonti", en: "Sources" },
  known: { it: "Si riconosce da", en: "Known by" },
  channels: { it: "Dove", en: "Where" },
  persons: { it: "Persone", en: "Persons" },
  example: { it: "Esempio (Ada Neri, nome inventato)", en: "Example (Ada Neri, an invented name)" },
  lawful: {
    it: "Così si può pubblicare (persone inventate)",
    en: "May be published so (invented persons, in Italian)",
  },
  unlawful: { it: "Così no", en: "Not so" },
  allowed: { it: "Ammesso", en: "Allowed" },
  forbidden: { it: "Vietato", en: "Forbidden" },
  notes: { it: "Note", en: "Notes" },
  answers: { it: "Risposte (omissis.config.yml, chiave doubts)", en: "Answers (omissis.config.yml, key doubts)" },
  scores: { it: "Punteggi", en: "Scores" },
  applied: { it: "Riguarda", en: "Concerns" },
  unknown: { it: "Se non si sa", en: "When not known" },
  raises: {
    it: "Può alzare il punteggio dei dati, con il motivo.",
    en: "May raise the score of the data, with the reason.",
  },
  lowers: {
    it: "Può abbassare il punteggio dei dati, con il motivo.",
    en: "May lower the score of the data, with the reason.",
  },
} satisfies Record<string, LocalText>;

/** Every rule of the program, family by family. */
export function ruleFamilies(catalog: RuleCatalog): RuleFamily[] {
  const breach = loadBreachRules();
  return [
    family("leaks", { it: "Contenuti nascosti", en: "Hidden content" }, [...catalog.leaks.values()].map(ofText)),
    family(
      "exclusions",
      { it: "Contenuti nascosti che non sono risultati", en: "Hidden content that is no finding" },
      [...catalog.exclusions.values()].map(({ id, title, why, of }) => ({
        id,
        title,
        sections: (lang) => [
          [LABELS.why[lang], [why[lang]]],
          [LABELS.applied[lang], [of.map((kind) => `leak/${kind}`).join(", ")]],
        ],
      })),
    ),
    family("data", { it: "Dati personali", en: "Personal data" }, [...catalog.data.values()].map(ofText)),
    family("publication", { it: "Pubblicazione", en: "Publication" }, [...catalog.publication.values()].map(ofText)),
    family(
      "rows",
      { it: "Tipi di atto (--type)", en: "Types of act (--type)" },
      [...catalog.rows.values()].map((row) => ofRow(row, catalog)),
    ),
    family(
      "retentions",
      { it: "Tempi di pubblicazione", en: "Terms of publication" },
      [...catalog.retentions.values()].map(({ id, title, note, sources }) => ({
        id,
        title,
        sections: (lang) => [
          [LABELS.notes[lang], note === undefined ? [] : [note[lang]]],
          [LABELS.sources[lang], citations(sources, lang)],
        ],
      })),
    ),
    family(
      "doubts",
      { it: "Punti su cui le norme non sono chiare", en: "Points on which the norms are not clear" },
      [...catalog.doubts.values()].map(({ id, title, explanation, default: safe, values }) => ({
        id,
        title,
        sections: (lang) => [
          ["", [explanation[lang]]],
          [
            LABELS.answers[lang],
            values.map(({ value, label }) => `${value}: ${label[lang]}${value === safe ? SAFE[lang] : ""}`),
          ],
        ],
      })),
    ),
    family(
      "exceptions",
      { it: "Motivi di eccezione (--reason)", en: "Reasons for exceptions (--reason)" },
      exceptionReasons().map(({ id, title, explanation, needsNorm }) => ({
        id: `exception/${id}`,
        title,
        sections: (lang) => [["", [explanation[lang], ...(needsNorm ? [NEEDS_NORM[lang]] : [])]]],
      })),
    ),
    family("breach", { it: "Gravità delle violazioni", en: "Severity of breaches" }, breachFactors(breach)),
  ];
}

const SAFE: LocalText = { it: " (se non si risponde)", en: " (without an answer)" };
const NEEDS_NORM: LocalText = { it: "La norma va indicata (--norm).", en: "The norm must be given (--norm)." };

const family = (key: string, title: LocalText, rules: readonly ExplainedRule[]): RuleFamily => ({
  key,
  title,
  rules: [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** What a finding would fill in is not known here. */
const generic = (text: LocalText, lang: Lang): string => text[lang].replace(/\{[\w-]+\}/g, "…");

const ofText = (rule: RuleText & { readonly severity?: Severity }): ExplainedRule => ({
  id: rule.id,
  title: { it: generic(rule.title, "it"), en: generic(rule.title, "en") },
  ...(rule.severity === undefined ? {} : { severity: rule.severity }),
  sections: (lang) => [
    ["", [generic(rule.message, lang)]],
    [LABELS.why[lang], [generic(rule.why, lang)]],
    [LABELS.remedy[lang], [generic(rule.remedy, lang)]],
    [LABELS.sources[lang], citations(rule.sources, lang)],
  ],
});

/** Cues of a type that are shown. */
const SHOWN_CUES = 4;

function ofRow(row: PublicationRow, catalog: RuleCatalog): ExplainedRule {
  const data = (list: readonly RowDatum[], lang: Lang): string[] => list.map(({ label }) => label[lang]);
  const cues = [...row.recognise.cues].sort((a, b) => strength(b) - strength(a)).slice(0, SHOWN_CUES);
  return {
    id: row.id,
    title: row.title,
    sections: (lang) => [
      [LABELS.known[lang], cues.map(({ cue }) => `«${cueInWords(cue)}»`)],
      [LABELS.channels[lang], channelsOf(row, catalog, lang)],
      [LABELS.persons[lang], row.persons.map(({ label, form }) => `${label[lang]}: ${form}`)],
      [LABELS.example[lang], row.persons.map(({ label, form }) => `${label[lang]}: ${EXAMPLE[form][lang]}`)],
      [LABELS.allowed[lang], data(row.allowed, lang)],
      [LABELS.forbidden[lang], data(row.forbidden, lang)],
      [LABELS.lawful[lang], [row.example.lawful]],
      [LABELS.unlawful[lang], [row.example.unlawful]],
      [LABELS.notes[lang], (row.notes ?? []).map((note) => note[lang])],
      [LABELS.sources[lang], citations(row.sources, lang)],
    ],
  };
}

/** How a person appears in each form. */
const EXAMPLE: Readonly<Record<PersonForm, LocalText>> = {
  "nome-in-chiaro": { it: "«Ada Neri»", en: "“Ada Neri”" },
  "codice-inpa": { it: "«codice inPA 4F2A91»", en: "“inPA code 4F2A91”" },
  "codice-interno": { it: "«codice 017»", en: "“code 017”" },
  anonimo: { it: "«[omissis]»", en: "“[omissis]”" },
  none: { it: "non compare, neppure come [omissis]", en: "does not appear, not even as [omissis]" },
};

const strength = ({ heading = 0, text = 0, columns = 0 }: PublicationRow["recognise"]["cues"][number]): number =>
  Math.max(heading, text, columns);

const channelsOf = (row: PublicationRow, catalog: RuleCatalog, lang: Lang): string[] =>
  row.channels.map(({ channel, section, retention, note }) =>
    [
      section === undefined ? channel : `${channel} › ${section}`,
      ...(retention === undefined ? [] : [`${catalog.retentions.get(retention)?.title[lang]} (${retention})`]),
      ...(note === undefined ? [] : [note[lang]]),
    ].join("; "),
  );

function breachFactors({
  contexts,
  identifiers,
  circumstances,
  levels,
  illustrations,
  flags,
  adjustments,
}: BreachRules): ExplainedRule[] {
  const scores = (cases: readonly ScoreCase[], lang: Lang): string[] =>
    cases.map(({ score, when }) => `${score}: ${when[lang]}`);
  const factors = [
    ...contexts.map((factor) => ({ ...factor, why: null })),
    ...identifiers,
    ...circumstances.map((factor) => ({ ...factor, rules: [] as readonly string[] })),
  ];
  return [
    ...factors.map(
      ({ id, title, why, scores: cases, rules }): ExplainedRule => ({
        id: `breach/${id}`,
        title,
        sections: (lang) => [
          [LABELS.why[lang], why === null ? [] : [why[lang]]],
          [LABELS.scores[lang], scores(cases, lang)],
          [LABELS.applied[lang], rules.length === 0 ? [] : [rules.join(", ")]],
        ],
      }),
    ),
    ...illustrations.map(
      ({ id, title, context, cases }): ExplainedRule => ({
        id: `breach/${id}`,
        title,
        sections: (lang) => [
          [LABELS.scores[lang], scores(cases, lang)],
          [LABELS.applied[lang], [`breach/${context}`]],
        ],
      }),
    ),
    ...flags.map(
      ({ id, title, worse, yes, no }): ExplainedRule => ({
        id: `breach/${id}`,
        title,
        sections: (lang) => [[LABELS.unknown[lang], [(worse ? yes : no)[lang]]]],
      }),
    ),
    ...adjustments.map(
      ({ id, title, raises }): ExplainedRule => ({
        id: `breach/${id}`,
        title,
        sections: (lang) => [["", [(raises ? LABELS.raises : LABELS.lowers)[lang]]]],
      }),
    ),
    ...levels.map(
      ({ id, title, meaning }): ExplainedRule => ({
        id: `breach/${id}`,
        title,
        sections: (lang) => [["", [meaning[lang]]]],
      }),
    ),
  ];
}

const citations = (sources: readonly Source[], lang: Lang): string[] =>
  sources.map((source) => citedSource(source)[lang]);
