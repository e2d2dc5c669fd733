import { findFiles } from "../src/intake/found-files.ts";
import { EXIT, worstExit } from "../src/model/failure.ts";
import { calendarOf, isCalendarComplete } from "../src/report/calendar.ts";
import { calendarJson } from "../src/report/calendar-json.ts";
import { calendarText } from "../src/report/calendar-text.ts";
import { iCalendar } from "../src/report/icalendar.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { examineFiles } from "./examined-files.ts";
import { requireKnownType } from "./known-type.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import {
  type CheckOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type TermOptions,
  termOptionsOf,
  workersOf,
} from "./shared-options.ts";
import { todayOf } from "./today.ts";

export type CalendarFormat = "text" | "json" | "ics";

export interface CalendarOptions extends CheckOptions, OpenOptions, TermOptions, ConfigurationOptions {
  readonly format?: CalendarFormat;
  readonly output?: string;
  readonly today?: string;
}

/** Prints when documents go on line and when they come down. Exit code 3 when a day is not known. */
export async function runCalendar(paths: readonly string[], given: CalendarOptions, context: Context): Promise<void> {
  const catalog = context.library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  requireKnownType(options.type, catalog);
  const password = await passwordOf(options, context.env);
  const found = await findFiles(paths);
  const inputs = found.files.map(({ file }) => file);
  if (options.output !== undefined) await checkOutput(options.output, inputs, true);

  const workers = workersOf(options);
  const engine = context.library.createEngine({ workers, ocrEngine: options.ocrEngine, body: configuration });
  try {
    const engineOptions = { ...engineOptionsOf(options), ...termOptionsOf(options), password };
    const { reports, failures } = await examineFiles(
      found,
      (sources) => engine.checkAct(sources, engineOptions),
      { workers, maxBytes: maxBytesOf(options), channel: options.channel, quiet: options.output === undefined },
      context,
    );
    const entries = calendarOf(
      reports,
      reports.map(({ file }) => engine.harmlessName(file) ?? context.say({ it: "documento", en: "document" })),
    );
    const { lang, version } = context;
    const render = {
      text: () => calendarText(entries, lang),
      json: () => calendarJson(entries, { version, rules: catalog.version }, lang),
      ics: () => iCalendar(entries, todayOf(options), lang),
    }[options.format ?? "text"];
    if (options.output === undefined) context.stdout.write(render());
    else await writeOutput(options.output, render(), true);
    const known = isCalendarComplete(entries) ? EXIT.publishable : EXIT.needsReview;
    context.finish(
      reports.length === 0 ? EXIT.nothingExamined : worstExit([known, ...failures.filter((code) => code !== null)]),
    );
  } finally {
    await engine.close();
  }
}
