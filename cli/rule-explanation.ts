import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type Lang } from "../src/model/local-text.ts";
import { wrapped } from "../src/report/printable.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { type ExplainedRule, ruleFamilies } from "./rule-families.ts";
import { similarIds } from "./similar-ids.ts";

/**
 * A rule of any family explained for people.
 *
 * @param id as the list shows it; the part before the slash may be left out.
 * @throws UsageFailure when nothing has that id; it names similar ones.
 */
export function ruleExplanation(catalog: RuleCatalog, id: string, lang: Lang): string {
  const rules = ruleFamilies(catalog).flatMap((family) => family.rules);
  const short = rules.filter((rule) => rule.id.endsWith(`/${id}`));
  const rule = rules.find((one) => one.id === id) ?? (short.length === 1 ? short[0] : undefined);
  if (rule !== undefined) return explanationText(rule, lang);
  throw unknownRule(
    id,
    rules.map((one) => one.id),
  );
}

/** What there is to say of a rule, part by part. */
export function explanationText({ id, title, severity, sections }: ExplainedRule, lang: Lang): string {
  const blocks = sections(lang)
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
  const head = `${title[lang]}\n[${id}]${severity === undefined ? "" : ` ${severity}`}`;
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
