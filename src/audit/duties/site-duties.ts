import type Database from "libsql";
import type { AuditedDuty, DutyResult } from "../../model/audit-report.ts";
import type { Channel } from "../../model/channel.ts";
import { type DutyRule, dutyRules } from "../../rules/duty-rules.ts";
import type { AuditStore } from "../store/audit-store.ts";

/** How a check went: of so many addresses looked at so many fail. Null: there was nothing to look at. */
interface Outcome {
  readonly examined: number;
  readonly failing: number;
  /** Names of what is missing. */
  readonly missing?: readonly string[];
}

type Check = (site: SiteFacts, duty: DutyRule) => Outcome;

/** The checks that the program runs, by duty; the other duties are told as not run. */
const CHECKS: Readonly<Record<string, Check>> = {
  "duty/at-section-exists": (site) => ({ examined: site.startsAtHome ? 1 : 0, failing: site.pages("at") > 0 ? 0 : 1 }),
  "duty/at-no-search-filter": (site) => ({
    examined: site.pages("at") + site.excluded("at"),
    failing: site.pages("at", "AND NOT indexed") + site.excluded("at"),
  }),
  "duty/albo-noindex": (site) => ({
    examined: site.pages("albo") + site.excluded("albo"),
    failing: site.pages("albo", "AND indexed"),
  }),
  "duty/attachment-noindex": (site) => ({ examined: site.files("albo"), failing: site.files("albo", "AND indexed") }),
  "duty/at-sensitive-not-indexed": (site, { rules = [] }) => ({
    examined: site.files("at"),
    failing: site.withFindings("at", rules, "AND indexed"),
  }),
  "duty/albo-expired": (site, { rules = [] }) => site.terms("albo", rules),
  "duty/at-5y-expired": (site, { rules = [] }) => site.terms("at", rules),
  "duty/subject-line": (site) => ({
    examined: site.pages("albo") + site.pages("at"),
    failing: site.pagesWithData("albo") + site.pagesWithData("at"),
  }),
  "duty/reuse-notice": (site, duty) => site.somePage("at", duty),
  "duty/accessibility-statement": (site, duty) => site.somePage(null, duty),
  "duty/rpd-contacts": (site, duty) => site.somePage(null, duty),
  "duty/last-update": (site, duty) => {
    const examined = site.pages("at");
    return { examined, failing: examined - site.pages("at", `AND found LIKE '%${duty.id}#0%'`) };
  },
  "duty/section-tree": (site, { id, names = {} }) => {
    const missing = Object.entries(names).filter(
      ([name]) => site.pages("at", `AND found LIKE '%"${id}#${name}"%'`) === 0,
    );
    return { examined: site.pages("at"), failing: missing.length, missing: missing.map(([, [name = ""]]) => name) };
  },
  "duty/open-format": (site) => ({
    examined: site.files("at"),
    failing: site.files("at", `AND (d.kind IN ('docx', 'xlsx', 'pptx', 'office-97', 'image') OR pictures)`),
  }),
  "duty/accessibility-scan": (site) => ({
    examined: site.files(null, "AND d.kind = 'pdf'"),
    failing: site.files(null, "AND d.kind = 'pdf' AND pictures"),
  }),
};

/** What an audit of a site says of the duties of its pages; none for audits that read no site. */
export function siteDuties(store: AuditStore, run: number): AuditedDuty[] {
  const { choices } = store.run(run);
  const root = store.root(run);
  if (choices.web === null || root.kind === "list") return [];
  const home = /^https?:/.test(root.address) && new URL(root.address).pathname === "/";
  const site = new SiteFacts(store.database, run, choices.hints.channel ?? null, home);
  return dutyRules().map((duty) => {
    const { examined, failing, missing = [] } = CHECKS[duty.id]?.(site, duty) ?? { examined: 0, failing: 0 };
    const result: DutyResult = examined === 0 ? "not-run" : failing === 0 ? "green" : duty.fails;
    const { id, title, remedy, sources } = duty;
    const told = result === "red" || result === "yellow" ? missing : [];
    return {
      id,
      title,
      result,
      examined,
      failing: examined === 0 ? 0 : failing,
      missing: told,
      remedy,
      source: sources[0].ref,
    };
  });
}

/** Counts what was read of a site. */
class SiteFacts {
  readonly startsAtHome: boolean;
  readonly #database: Database.Database;
  readonly #run: number;
  readonly #channel: Channel | null;

  /** @param channel of what tells none */
  constructor(database: Database.Database, run: number, channel: Channel | null, startsAtHome: boolean) {
    this.#database = database;
    this.#run = run;
    this.#channel = channel;
    this.startsAtHome = startsAtHome;
  }

  /** Pages that were opened. @param and further conditions on `facts` */
  pages(channel: Channel | null, and = ""): number {
    return this.#count("facts.page", channel, and);
  }

  /** Documents that were read. @param and further conditions on `facts` and `documents` (`d`) */
  files(channel: Channel | null, and = ""): number {
    return this.#count("NOT facts.page", channel, and);
  }

  /** Documents with findings of some rules. */
  withFindings(channel: Channel | null, rules: readonly string[], and = ""): number {
    const list = rules.map((rule) => `'${rule}'`).join();
    return this.files(
      channel,
      `${and} AND EXISTS (SELECT 1 FROM findings AS f WHERE f.document = d.id AND f.rule IN (${list}))`,
    );
  }

  /** Pages that show personal data which may not be published, or have to be looked at. */
  pagesWithData(channel: Channel): number {
    return this.pages(
      channel,
      "AND EXISTS (SELECT 1 FROM findings AS f WHERE f.document = d.id AND f.stage = 'personal-data' AND f.severity = 'blocco')",
    );
  }

  /** Terms are judged where the day of publication is known. */
  terms(channel: Channel, rules: readonly string[]): Outcome {
    return {
      examined: this.files(channel, "AND json_extract(t.hints, '$.date') IS NOT NULL"),
      failing: this.withFindings(channel, rules),
    };
  }

  /** Whether some page has a word of each group of a duty. */
  somePage(channel: Channel | null, { id, cues = [] }: DutyRule): Outcome {
    const all = cues.map((_, group) => `AND found LIKE '%"${id}#${group}"%'`).join(" ");
    return { examined: Math.min(1, this.pages(channel)), failing: this.pages(channel, all) > 0 ? 0 : 1 };
  }

  /** Addresses that robots.txt keeps everybody from. */
  excluded(channel: Channel): number {
    const query = `SELECT count(*) AS count FROM targets AS t WHERE t.run = ? AND t.reason = 'robots'
                   AND coalesce(json_extract(t.hints, '$.channel'), ?) = ?`;
    return (this.#database.prepare(query).get(this.#run, this.#channel, channel) as { count: number }).count;
  }

  #count(which: string, channel: Channel | null, and: string): number {
    const ofChannel = channel === null ? "" : "AND coalesce(json_extract(t.hints, '$.channel'), ?2) = ?3";
    const query = `SELECT count(*) AS count FROM targets AS t JOIN facts ON facts.target = t.id
                   LEFT JOIN documents AS d ON d.id = t.document WHERE t.run = ?1 AND ${which} ${ofChannel} ${and}`;
    const values = channel === null ? [this.#run] : [this.#run, this.#channel, channel];
    return (this.#database.prepare(query).get(...values) as { count: number }).count;
  }
}
