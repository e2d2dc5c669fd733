/**
 * Makes `docs/audit-sample.html`, the page on an audit of an invented site: three audits of a list of its documents, some of
 * which are mended from one to the next. The days of the audits are set apart afterwards, for the trend to show.
 *
 *     npm run audit-sample
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AuditStore } from "../src/audit/store/audit-store.ts";
import { createEngine, loadRules } from "../src/index.ts";
import { auditWith, type EngineAuditOptions } from "../src/pipeline/engine-audit.ts";
import { auditHtml } from "../src/report/audit-html.ts";
import { ruleText } from "../src/rules/catalog.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import { type PlantedSite, plantedSite } from "../test/audit/site/planted-site.ts";

const DAYS = ["2026-02-02", "2026-03-02", "2026-04-01"];
const ORIGIN = "https://www.comune.valdorsino.example";

/** Every audit finds a few more documents. */
function listOf(site: PlantedSite, run: number): string {
  const paths = [...site.truth].filter(([path]) => !path.includes("!"));
  const rows = paths.flatMap(([path, { channel }], index) => {
    if (index % 6 > 3 + run) return [];
    const day = index % 7 === 0 ? "2020-03-05" : index % 5 === 1 ? "2026-03-28" : "";
    return [`"${site.origin}${path}";${day};${channel ?? "at"}`];
  });
  return ["url;date;channel", ...rows].join("\n");
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");
const folder = mkdtempSync(join(tmpdir(), "omissis-sample-"));
const store = { file: join(folder, "store.db"), key: "0".repeat(64), keyFolder: folder };
const list = join(folder, "elenco.csv");
const site = await plantedSite(60, 12_000_000);
const engine = createEngine({ workers: 2 });
const catalog = loadRules();
const titleOf = (rule: string) => {
  try {
    return ruleText(catalog, rule).title;
  } catch {
    return null;
  }
};

for (const [run, today] of DAYS.entries()) {
  writeFileSync(list, listOf(site, run));
  for (let act = 4 * run; act > 0 && act <= 60; act += 12) site.mended.add(act);
  const web = {
    agent: "omissis/0 (+rpd@comune.valdorsino.example)",
    hosts: [],
    allowPrivate: true,
    maxPages: 100,
    maxDepth: 5,
    patience: 5000,
  };
  const choices: EngineAuditOptions["choices"] = {
    hints: {},
    ocr: "off",
    today,
    maxBytes: 10_000_000,
    limit: null,
    sample: null,
    web,
  };
  const rest = { basis: "sample", knownTypes: new Set(catalog.rows.keys()), workers: 2, keepDays: 3650, webPause: 5 };
  (await auditWith(engine, { goal: list, store, resume: false, choices, ...rest })).close();
  const opened = AuditStore.open(store);
  const id = opened.lastRun()?.id ?? 0;
  opened.database
    .prepare("UPDATE runs SET started = ?, finished = ? WHERE id = ?")
    .run(`${today}T08:00:00Z`, `${today}T08:20:00Z`, id);
  opened.close();
}
const audit = await auditWith(engine, {
  goal: null,
  store,
  resume: true,
  choices: { hints: {}, ocr: "off", today: "2026-04-01", maxBytes: 1, limit: null, sample: null, web: null },
  basis: "sample",
  knownTypes: new Set(),
  workers: 1,
  keepDays: 3650,
});
const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };
const page = auditHtml(
  { ...audit.report(true), goal: `${ORIGIN}/` },
  { lang: "it", showText: true, tool: { version, rules: catalog.version }, titleOf, digestOf },
);
writeFileSync(join(packageRoot(), "docs", "audit-sample.html"), page.replaceAll(site.origin, ORIGIN));
audit.close();
await engine.close();
await site.close();
rmSync(folder, { recursive: true, force: true });
