import { CONFIGURATION_FILE, type Configuration } from "../src/configuration/configuration.ts";
import { findConfiguration } from "../src/configuration/find-configuration.ts";
import { readConfiguration } from "../src/configuration/read-configuration.ts";
import { UsageFailure } from "../src/model/failure.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { Context } from "./context.ts";
import type { BarLabel, BoxWidth } from "./engine.ts";
import type { PlanChoice } from "./plan-options.ts";
import type { CheckOptions, OpenOptions } from "./shared-options.ts";

/** A file, or `false` for none; otherwise the nearest one is looked for. */
export interface ConfigurationOptions {
  readonly config?: string | boolean;
}

/** The configuration that holds for a run, and the file it comes from (null: none). */
export interface FoundConfiguration {
  readonly file: string | null;
  readonly content: Configuration;
}

/** @throws UsageFailure when the file named can't be read, or something is wrong in it. */
export function configurationOf(
  { config }: ConfigurationOptions,
  catalog: RuleCatalog,
  { cwd }: Pick<Context, "cwd">,
): FoundConfiguration {
  const file = config === false ? null : typeof config === "string" ? config : findConfiguration(cwd());
  return { file, content: file === null ? {} : readConfiguration(file, catalog) };
}

/** The options of the command line, completed by the configuration where they say nothing. */
export function configured<Options extends Partial<CheckOptions> & OpenOptions>(
  options: Options,
  { channel, type, ocr, workers, limits }: Configuration,
): Options {
  const maxSize = limits?.["file-size"];
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(type === undefined ? {} : { type }),
    ...(workers === undefined ? {} : { workers }),
    ...(maxSize === undefined ? {} : { maxSize }),
    ...options,
    ...(ocr === false ? { ocr } : {}),
  };
}

/** What the configuration settles of redacted copies, where the command line says nothing. */
export function redactionConfigured<Options extends RedactionChoice>(
  options: Options,
  { redaction = {} }: Configuration,
): Options {
  const { dpi, "box-width": boxWidth, label, include, marks } = redaction;
  return {
    ...(dpi === undefined ? {} : { dpi }),
    ...(boxWidth === undefined ? {} : { boxWidth }),
    ...(label === undefined ? {} : { label }),
    // A plan says alone what is burned.
    ...(include === undefined || options.plan !== undefined ? {} : { include }),
    ...(marks === undefined || options.plan !== undefined ? {} : { marks }),
    ...options,
  };
}

interface RedactionChoice extends Pick<PlanChoice, "include" | "marks"> {
  readonly plan?: string;
  readonly dpi?: number;
  readonly boxWidth?: BoxWidth;
  readonly label?: BarLabel;
}

/** @throws UsageFailure when neither the command line nor the configuration names a channel. */
export function requireChannel({ channel }: Partial<CheckOptions>): void {
  if (channel !== undefined) return;
  throw new UsageFailure(
    { it: "Manca il canale: --channel <inpa|albo|at>.", en: "The channel is missing: --channel <inpa|albo|at>." },
    {
      it: `Indicarlo con --channel, o una volta per tutte in ${CONFIGURATION_FILE} (omissis init).`,
      en: `Give it with --channel, or once for all in ${CONFIGURATION_FILE} (omissis init).`,
    },
  );
}
