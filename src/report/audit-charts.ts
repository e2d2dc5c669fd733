import { AUDIT_OUTCOMES, type AuditOutcome, type AuditPoint } from "../model/audit-report.ts";
import type { Lang } from "../model/local-text.ts";
import type { AuditEntries } from "./audit-entries.ts";
import { kindName } from "./audit-html-words.ts";
import { type AuditWords, auditWords } from "./audit-words.ts";
import { escaped } from "./markup.ts";

type Outcomes = Readonly<Record<AuditOutcome, number>>;

const total = (outcomes: Outcomes): number => AUDIT_OUTCOMES.reduce((sum, name) => sum + outcomes[name], 0);

const WIDTH = 520;

/** A bar that shows the shares of the outcomes, from `x` on. */
function bar(outcomes: Outcomes, x: number, y: number, width: number, height: number, most: number): string {
  let left = x;
  return AUDIT_OUTCOMES.map((name) => {
    const wide = most === 0 ? 0 : (width * outcomes[name]) / most;
    const drawn = `<rect class="fill-${name}" x="${left.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${height}"/>`;
    left += wide;
    return outcomes[name] === 0 ? "" : drawn;
  }).join("");
}

/** What the colours of the charts mean. */
export const legend = (own: AuditWords): string =>
  `<ul class="legend">${AUDIT_OUTCOMES.map(
    (name) =>
      `<li><svg width="12" height="12" aria-hidden="true"><rect class="fill-${name}" width="12" height="12"/></svg> ${escaped(own.outcome[name])}</li>`,
  ).join("")}</ul>`;

/** All documents in one bar. */
export const outcomeBar = (outcomes: Outcomes, label: string): string =>
  `<svg viewBox="0 0 1000 24" role="img" aria-label="${escaped(label)}">${bar(outcomes, 0, 0, 1000, 24, total(outcomes))}</svg>`;

const inWords = (outcomes: Outcomes, own: AuditWords): string =>
  AUDIT_OUTCOMES.filter((name) => outcomes[name] > 0)
    .map((name) => `${outcomes[name]} ${own.outcome[name]}`)
    .join(", ");

/** A bar for each kind of file, in the order given. */
export function kindBars(kinds: AuditEntries["kinds"], lang: Lang): string {
  const own = auditWords(lang);
  const most = Math.max(...kinds.map(([, outcomes]) => total(outcomes)));
  const rows = kinds.map(([kind, outcomes], index) => {
    const y = 26 * index;
    const count = total(outcomes);
    const end = 110 + (340 * count) / most;
    return `<text x="0" y="${y + 16}">${escaped(kindName(kind, lang))}</text>${bar(outcomes, 110, y + 3, 340, 18, most)}<text x="${(end + 6).toFixed(1)}" y="${y + 16}">${count}</text>`;
  });
  const said = kinds.map(([kind, outcomes]) => `${kindName(kind, lang)}: ${inWords(outcomes, own)}`).join("; ");
  return `<svg viewBox="0 0 ${WIDTH} ${26 * kinds.length}" role="img" aria-label="${escaped(said)}">${rows.join("")}</svg>`;
}

const HIGH = 150;

/** A column for each audit, one beside the other. @param date of an ISO time, for people */
export function trendColumns(history: readonly AuditPoint[], own: AuditWords, date: (iso: string) => string): string {
  const most = Math.max(1, ...history.map(({ outcomes }) => total(outcomes)));
  const step = WIDTH / history.length;
  const wide = Math.min(48, step * 0.6);
  // As many days as fit without touching.
  const every = Math.ceil(80 / step);
  const columns = history.map(({ finished, outcomes }, index) => {
    const x = index * step + (step - wide) / 2;
    let y = HIGH + 18;
    const pieces = AUDIT_OUTCOMES.map((name) => {
      const high = (HIGH * outcomes[name]) / most;
      y -= high;
      return outcomes[name] === 0
        ? ""
        : `<rect class="fill-${name}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}"/>`;
    });
    const middle = (x + wide / 2).toFixed(1);
    const day =
      (history.length - 1 - index) % every === 0
        ? `<text x="${middle}" y="${HIGH + 36}" text-anchor="middle">${date(finished)}</text>`
        : "";
    return `${pieces.join("")}<text x="${middle}" y="${(y - 4).toFixed(1)}" text-anchor="middle">${outcomes.blocked}</text>${day}`;
  });
  const said = history.map(({ finished, outcomes }) => `${date(finished)}: ${inWords(outcomes, own)}`).join("; ");
  return `<svg viewBox="0 0 ${WIDTH} ${HIGH + 44}" role="img" aria-label="${escaped(said)}"><line class="axis" x1="0" x2="${WIDTH}" y1="${HIGH + 18.5}" y2="${HIGH + 18.5}"/>${columns.join("")}</svg>`;
}
