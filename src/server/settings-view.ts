import { exceptionReasons } from "../configuration/read-exceptions.ts";
import type { Settings } from "./contract.ts";
import type { SettingsFile } from "./settings-file.ts";
import { today } from "./today.ts";
import type { Viewing } from "./views.ts";

/** The settings of the office, in the language of the page. @throws UsageFailure when something is wrong in their files. */
export async function settingsView(settings: SettingsFile, { lang, catalog }: Viewing): Promise<Settings> {
  const { organisation, channel, doubts = {} } = settings.content;
  const reasons = exceptionReasons();
  return {
    file: settings.path,
    organisation: organisation?.name ?? null,
    channel: channel ?? null,
    doubts: [...catalog.doubts.values()].map(({ id, title, explanation, default: safe, values }) => ({
      id,
      question: title[lang],
      explanation: explanation[lang],
      answer: doubts[id] ?? safe,
      answers: values.map(({ value, label }) => ({ id: value, text: label[lang], isDefault: value === safe })),
    })),
    exceptions: (await settings.exceptions()).map(({ fingerprint, rule, reason, by, until }) => ({
      id: fingerprint,
      rule,
      reason: reasons.find(({ id }) => id === reason)?.title[lang] ?? reason,
      by,
      until,
      expired: until < today(),
    })),
  };
}
