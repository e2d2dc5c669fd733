import { readFileSync } from "node:fs";
import { UsageFailure } from "../model/failure.ts";
import { fillText } from "../model/local-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import type { Configuration } from "./configuration.ts";
import { invalidFile } from "./invalid-file.ts";
import { readLocated } from "./located-yaml.ts";

/** @throws UsageFailure that names the file, and the line of what is wrong in it. */
export const readConfiguration = (file: string, catalog: RuleCatalog): Configuration =>
  configurationIn(file, textOf(file), catalog);

/** The same of a text that is, or is to be, the content of the file. @throws UsageFailure as `readConfiguration` */
export function configurationIn(file: string, text: string, { doubts, rows, publication }: RuleCatalog): Configuration {
  const { content, lineOf } = readLocated<Configuration>(file, text, "config");
  for (const [id, answer] of Object.entries(content.doubts ?? {})) {
    try {
      doubtSettings(doubts, { [id]: answer });
    } catch (error) {
      if (!(error instanceof UsageFailure)) throw error;
      throw invalidFile(file, lineOf(["doubts", id]), error.text, error.remedy);
    }
  }
  const known = [
    { path: ["type"], id: content.type, among: rows },
    ...(content.norms ?? []).flatMap(({ row, rule }, index) => [
      { path: ["norms", index, "row"], id: row, among: rows },
      { path: ["norms", index, "rule"], id: rule, among: publication },
    ]),
  ];
  for (const { path, id, among } of known) {
    if (id === undefined || among.has(id)) continue;
    throw invalidFile(file, lineOf(path), fillText({ it: "«{id}» non esiste.", en: "there is no “{id}”." }, { id }), {
      it: "omissis rules list elenca tipi di atto e regole.",
      en: "omissis rules list shows types of act and rules.",
    });
  }
  return content;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageFailure(
      fillText(
        {
          it: "Il file di configurazione {file} non si può leggere.",
          en: "The configuration file {file} can't be read.",
        },
        { file },
      ),
      { it: "Controllare il percorso di --config.", en: "Check the path of --config." },
    );
  }
}
