import type { AuditProgress } from "../src/index.ts";
import { fillText } from "../src/model/local-text.ts";
import { AUDIT_MESSAGES } from "./audit-messages.ts";
import type { Context } from "./context.ts";

const ERASE_LINE = "\r\x1b[2K";
/** Milliseconds from one line for programs to the next. */
const EVERY = 2000;

/**
 * Tells on stderr how far an audit is, how fast it goes and how long it will take: one line that changes on a terminal,
 * otherwise a JSON object a line. Names of documents are not told.
 */
export function auditProgress(
  { stderr, say }: Pick<Context, "stderr" | "say">,
  quiet: boolean,
  now: () => number = Date.now,
): { show(progress: AuditProgress): void; clear(): void } {
  if (quiet) return { show: () => {}, clear: () => {} };
  const start = now();
  let first: number | null = null;
  let last = 0;
  const measured = ({ done, known }: AuditProgress) => {
    first ??= done;
    const seconds = (now() - start) / 1000;
    const perSecond = seconds > 0 ? (done - first) / seconds : 0;
    return { done, known, perSecond, secondsLeft: perSecond > 0 ? (known - done) / perSecond : null };
  };
  if (stderr.isTTY === true) {
    return {
      show: (progress) => {
        const { done, known, perSecond, secondsLeft } = measured(progress);
        const left =
          secondsLeft === null
            ? AUDIT_MESSAGES.noTimeLeft
            : fillText(AUDIT_MESSAGES.timeLeft, { time: clock(secondsLeft) });
        const line = fillText(AUDIT_MESSAGES.progress, { done, known, rate: perSecond.toFixed(1), left: say(left) });
        stderr.write(ERASE_LINE + say(line).slice(0, (stderr.columns ?? 80) - 1));
      },
      clear: () => void stderr.write(ERASE_LINE),
    };
  }
  return {
    show: (progress) => {
      const { done, known, perSecond, secondsLeft } = measured(progress);
      if (last !== 0 && now() - last < EVERY) return;
      last = now();
      const rounded = {
        perSecond: round(perSecond),
        secondsLeft: secondsLeft === null ? null : Math.round(secondsLeft),
      };
      stderr.write(`${JSON.stringify({ event: "progress", done, known, ...rounded })}\n`);
    },
    clear: () => {},
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** `45 s`, `12 min`, `3 h 20 min`. */
function clock(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
