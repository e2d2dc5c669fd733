import type { Lang } from "../src/model/local-text.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { ruleFamilies } from "./rule-families.ts";

/** Every rule by family: id, severity, title. */
export function rulesAsText(catalog: RuleCatalog, lang: Lang): string {
  const blocks = ruleFamilies(catalog).map(({ title, rules }) => {
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
  const families = ruleFamilies(catalog).map(({ key, rules }) => [
    key,
    rules.map(({ id, severity, title }) => ({ id, severity: severity ?? null, title: title[lang] })),
  ]);
  return `${JSON.stringify({ rules: catalog.version, families: Object.fromEntries(families) }, null, 2)}\n`;
}
