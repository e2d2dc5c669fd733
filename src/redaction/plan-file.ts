import type { Box } from "../model/box.ts";
import { CHANNELS } from "../model/channel.ts";
import type { Lang } from "../model/local-text.ts";
import { SEVERITIES } from "../model/severity.ts";
import { boxIn, isRecord, jsonFile, oneIn, pageIn, parseJson, textIn } from "./json-value.ts";
import { ORIGINS, type PlanEntry, type RedactionPlan } from "./plan-entry.ts";

export const PLAN_SCHEMA = "https://omissis.example/schema/plan-1.json";

export interface PlanFileOptions {
  readonly lang: Lang;
  /** Prints what stands in the places as it is. */
  readonly showText: boolean;
}

/** The plan as a file (`rules/schema/plan-1.schema.json`): for a person to read and change, and for `redact` to follow. */
export function planJson(
  plan: RedactionPlan,
  tool: { readonly version: string; readonly rules: string },
  { lang, showText }: PlanFileOptions,
): string {
  const file = {
    schema: PLAN_SCHEMA,
    tool: { name: "omissis", ...tool },
    input: { sha256: plan.sha256, pages: plan.pages },
    channel: plan.channel,
    boxes: plan.entries.map(({ reason, evidence, ...entry }) => ({
      ...entry,
      boxes: entry.boxes.map((box) => box.map((side) => Math.round(side * 100) / 100)),
      reason: reason[lang],
      text: evidence === null ? null : showText ? evidence.reveal() : evidence.masked(),
    })),
    unplaced: plan.unplaced.map(({ rule, page }) => ({ rule, page })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const FILE = jsonFile(
  { it: "piano", en: "plan" },
  {
    it: "Rifare il piano con «omissis plan» su questo documento, e cambiarvi solo «burn» o aggiungere riquadri.",
    en: 'Make the plan again with "omissis plan" on this document, and change nothing but "burn" in it, or add boxes.',
  },
);

/**
 * Reads a plan back. Beside its own entries it may hold boxes that the user added: `{"page": 1, "boxes": [[x0, y0, x1, y1]],
 * "reason": "..."}`.
 *
 * @param document the one to redact: a plan for another is refused.
 * @returns without `unplaced`, which the document itself tells.
 * @throws UsageFailure that tells the first mistake and where it is.
 */
export function readPlan(
  content: string,
  document: { readonly sha256: string; readonly pages: number },
): RedactionPlan {
  const file = parseJson(content, FILE);
  if (!isRecord(file) || file["schema"] !== PLAN_SCHEMA) {
    throw FILE.mistake("non è un piano di omissis, versione 1", "it is no plan of omissis, version 1");
  }
  const { input, boxes, channel } = file;
  if (!isRecord(input) || input["sha256"] !== document.sha256) {
    throw FILE.mistake(
      "riguarda un altro documento, o il documento è cambiato",
      "it is about another document, or the document has changed",
    );
  }
  if (!Array.isArray(boxes)) throw FILE.mistake("manca l'elenco «boxes»", 'the list "boxes" is missing');
  const entries = boxes.map((entry: unknown, index) => readEntry(entry, index, document.pages));
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw FILE.mistake(`l'id ${id} compare due volte`, `the id ${id} occurs twice`);
    seen.add(id);
  }
  return {
    ...document,
    channel: channel === null || channel === undefined ? null : oneIn(channel, CHANNELS, "channel", FILE),
    entries,
    unplaced: [],
  };
}

function readEntry(entry: unknown, index: number, pages: number): PlanEntry {
  const where = `boxes[${index}]`;
  if (!isRecord(entry)) throw FILE.mistake(`${where} non è un oggetto`, `${where} is not an object`);
  const { id = `u${index + 1}`, burn = true, decidedBy = "user", origin = "user", reason = "", source = null } = entry;
  const optional = (name: string): string | null => {
    const value = entry[name] ?? null;
    return value === null ? null : textIn(value, `${where}.${name}`, FILE);
  };
  if (typeof burn !== "boolean") {
    throw FILE.mistake(`${where}.burn deve essere true o false`, `${where}.burn must be true or false`);
  }
  const severity = entry["severity"] ?? null;
  const why = textIn(reason, `${where}.reason`, FILE);
  const read: PlanEntry = {
    id: textIn(id, `${where}.id`, FILE),
    page: pageIn(entry["page"], `${where}.page`, pages, FILE),
    boxes: boxesIn(entry["boxes"], `${where}.boxes`),
    burn,
    decidedBy: oneIn(decidedBy, ["rule", "user"], `${where}.decidedBy`, FILE),
    origin: oneIn(origin, ORIGINS, `${where}.origin`, FILE),
    rule: optional("rule"),
    category: optional("category"),
    severity: severity === null ? null : oneIn(severity, SEVERITIES, `${where}.severity`, FILE),
    reason: { it: why, en: why },
    source: source === null ? null : textIn(source, `${where}.source`, FILE),
    evidence: null,
  };
  return isChanged(read) ? { ...read, decidedBy: "user" } : read;
}

function boxesIn(value: unknown, where: string): Box[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw FILE.mistake(`${where} deve avere almeno un riquadro`, `${where} must hold a box at least`);
  }
  return value.map((box: unknown, index) => boxIn(box, `${where}[${index}]`, FILE));
}

/** Whether somebody has changed what the program had decided. */
const isChanged = ({ decidedBy, burn, severity, rule }: PlanEntry): boolean =>
  decidedBy === "rule" && burn !== (severity === "blocco" && !rule?.startsWith("publication/"));
