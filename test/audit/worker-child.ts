/**
 * Examines invented documents for a queue, and appends to a log what it takes up; for the test that kills it. A document with
 * `deadly` in it ends the process. Arguments: address of the database, file of the log.
 */
import { appendFileSync } from "node:fs";
import { basename } from "node:path";
import { Queue } from "../../src/audit/queue/queue.ts";
import { workForQueue } from "../../src/audit/queue/queue-worker.ts";
import { inventedAnalysis } from "../../src/audit/test/invented-site.ts";
import { QUEUE } from "./queue-choice.ts";

const [url = "", log = ""] = process.argv.slice(2);
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
const { analyse } = inventedAnalysis();
await workForQueue({
  queue: await Queue.join({ ...QUEUE, url }, "worker"),
  analyse: async (source, choices) => {
    appendFileSync(log, `${process.pid} ${basename(source.file)}\n`);
    if (Buffer.from(source.bytes).includes("deadly")) process.kill(process.pid, "SIGKILL");
    return analyse(source, choices);
  },
  lanes: 1,
  onDone: () => {},
  onBug: () => {},
  stop: stop.signal,
});
