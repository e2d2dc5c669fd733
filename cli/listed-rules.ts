import type { Lang, LocalText } from "../src/model/local-text.ts";
import type { Severity } from "../src/model/severity.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";

interface Listed {
  readonly id: string;
  readonly title: LocalText;
  readonly severity?: Severity;
}

const FAMILIES: readonly { key: "leaks" | "data" | "publication" | "rows" | "retentions"; title: LocalText }[] = [
  { key: "leaks", title: { it: "Contenuti nascosti", en: "Hidden content" } },
  { key: "data", title: { it: "Dati personali", en: "Personal data" } },
  { key: "publication", title: { it: "Pubblicazione", en: "Publication" } },
  { key: "rows", title: { it: "Tipi di atto (--type)", en: "Types of act (--type)" } },
  { key: "retentions", title: { it: "Tempi di pubblicazione", en: "Terms of publication" } },
];

const listed = (catalog: RuleCatalog, key: (typeof FAMILIES)[number]["key"]): Listed[] =>
  [...(catalog[key] as ReadonlyMap<string, Listed>).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every rule by family: id, severity, title. */
export function rulesAsText(catalog: RuleCatalog, lang: Lang): string {
  const blocks = FAMILIES.map(({ key, title }) => {
    const rules = listed(catalog, key);
    const width = Math.max(0, ...rules.map(({ id }) => id.length));
    const lines = rules.map(
      (rule) => `  ${rule.id.padEnd(width)}  ${(rule.severity ?? "").padEnd(9)}  ${rule.title[lang]}`,
    );
    return [title[lang], ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** The same for programs: `{rules: version, families: {leaks: [{id, severity, title}]}}`. */
export function rulesAsJson(catalog: RuleCatalog, lang: Lang): string {
  const families = FAMILIES.map(({ key }) => [
    key,
    listed(catalog, key).map(({ id, severity, title }) => ({ id, severity: severity ?? null, title: title[lang] })),
  ]);
  return `${JSON.stringify({ rules: catalog.version, families: Object.fromEntries(families) }, null, 2)}\n`;
}
