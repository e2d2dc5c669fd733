import { GAP_RULE } from "./gap.ts";
import type { ReportOptions, RuleHelp } from "./report-options.ts";
import { words } from "./words.ts";

const GAP_HELP: RuleHelp = {
  title: { it: "Documento non esaminato per intero", en: "Document not examined whole" },
  why: {
    it: "Ciò che non è stato esaminato può contenere dati da non pubblicare.",
    en: "What was not examined may hold data that must not be published.",
  },
  remedy: {
    it: "Far esaminare da una persona ciò che manca prima di pubblicare.",
    en: "Have a person examine what is missing before publication.",
  },
  sources: [],
};

/** The descriptor of a rule with its help (SARIF 2.1.0, 3.49). */
export function sarifRule(id: string, { lang, ruleOf }: ReportOptions) {
  const help = id === GAP_RULE ? GAP_HELP : (ruleOf?.(id) ?? null);
  if (help === null) return { id };
  const say = words(lang);
  const [why, remedy] = [oneLine(help.why[lang]), oneLine(help.remedy[lang])];
  const sources = help.sources.length === 0 ? "" : `${say.source}: ${help.sources.join("; ")}`;
  return {
    id,
    shortDescription: { text: oneLine(help.title[lang]) },
    fullDescription: { text: why },
    help: {
      text: [why, `${say.remedy}: ${remedy}`, sources].filter((part) => part !== "").join("\n\n"),
      markdown: [why, `**${say.remedy}**: ${remedy}`, sources].filter((part) => part !== "").join("\n\n"),
    },
  };
}

/** What a finding would fill in is not known here. */
const oneLine = (text: string): string =>
  text
    .replace(/\{[\w-]+\}/g, "…")
    .replace(/\s+/g, " ")
    .trim();
