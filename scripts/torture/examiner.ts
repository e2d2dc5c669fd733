/**
 * A process that examines one document after the other for `supervised-examiner.ts`, so that what kills it kills nothing
 * else. It tells its holdings at the start, an outcome for each document, and at the end what it could not give back.
 */
import type { Limits } from "../../src/model/limits.ts";
import type { Examination, Outcome } from "./examination.ts";
import { forgetPeak, holdings, leftBehind, peakMegabytes } from "./left-behind.ts";
import { mistrusted } from "./mistrusted.ts";

/** Threads of libuv and libvips, which stay. */
const RUNTIME_THREADS = 8;

const [, , program = "", limits = "{}"] = process.argv;
const { createEngine, KnownFailure } = (await import(program)) as typeof import("../../src/index.ts");

const atStart = holdings();
const engine = createEngine({ workers: 1, body: { limits: JSON.parse(limits) as Partial<Limits> } });

async function examine(task: Examination): Promise<Outcome> {
  const before = holdings();
  forgetPeak();
  const start = performance.now();
  const examined = await result(task);
  const { temporary } = holdings();
  return {
    ...examined,
    problems: [...examined.problems, ...leftBehind({ ...before }, { ...before, temporary })],
    milliseconds: performance.now() - start,
    megabytes: peakMegabytes(),
  };
}

async function result(task: Examination): Promise<Pick<Outcome, "result" | "reason" | "verdict" | "problems">> {
  const { name, bytes, channel, ocr, redact, forbidden } = task;
  try {
    const report = await engine.check({ file: name, bytes }, { channel, ocr });
    const problems = await mistrusted(report, bytes, forbidden);
    if (redact && report.status !== "unreadable")
      await engine.redact({ file: name, bytes }, { channel, ocr }).catch(known);
    const read = report.status === "unreadable" ? "refused" : report.status;
    return { result: read, reason: report.unread?.reason ?? null, verdict: report.verdict, problems };
  } catch (error) {
    if (error instanceof KnownFailure) return { result: "refused", reason: error.reason, verdict: null, problems: [] };
    return { result: "unknown-error", reason: placeOf(error), verdict: null, problems: [] };
  }
}

function known(error: unknown): void {
  if (!(error instanceof KnownFailure)) throw error;
}

/** Name, message and innermost frame: these documents are test data, so the message may be told. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /^ {4}at .*?([^/\\()]+:\d+):\d+\)?$/m.exec(error.stack ?? "")?.[1] ?? "?";
  return `${error.name}: ${error.message.slice(0, 120)} (${frame})`;
}

process.on("message", (task: Examination | "end") => {
  if (task !== "end") {
    void examine(task).then((outcome) => process.send?.(outcome));
    return;
  }
  void engine.close().then(() => {
    // Threads end a moment after they were told to.
    setTimeout(() => {
      process.send?.(leftBehind(atStart, holdings(), RUNTIME_THREADS), () => process.exit());
    }, 300);
  });
});
process.send?.("ready");
