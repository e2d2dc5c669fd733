import type { Lang } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import type { Plan, PlannedEntry } from "./engine.ts";

/** The entries of a plan, a line each: `■` is redacted, `□` is not. */
export const planText = ({ entries }: Plan, lang: Lang, showText: boolean): string =>
  entries.map((entry) => `${lineOf(entry, lang, showText)}\n`).join("");

function lineOf({ id, burn, severity, rule, evidence, reason }: PlannedEntry, lang: Lang, showText: boolean): string {
  const text = evidence === null ? "" : showText ? evidence.reveal() : evidence.masked();
  const what = [rule, severity, text].filter((part) => part !== null && part !== "").join(" · ");
  return printable(`  ${burn ? "■" : "□"} ${id}  ${what === "" ? "" : `${what}: `}${reason[lang]}`);
}
