import { parentPort, workerData } from "node:worker_threads";
import { PageFailure, UnreadablePdf } from "./failures.ts";
import { limitWasmMemory } from "./limit-wasm-memory.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import type { PageJobs } from "./page-job.ts";
import { webAssembly } from "./webassembly.ts";
import type { Answer, OpenedDocument, Request, WorkerSetup } from "./worker-messages.ts";

const setup = workerData as WorkerSetup;
limitWasmMemory(setup.maxHeapBytes);
const { jobs } = (await import(setup.jobs)) as { jobs: PageJobs };
const port = parentPort;
if (port === null) throw new Error("page-worker runs in a worker thread only");
const documents = new Map<number, OpenPdf>();

async function obey(request: Request): Promise<unknown> {
  switch (request.type) {
    case "open": {
      const { bytes, password, hints } = request;
      const opened = await openPdf(bytes, password === undefined ? { hints } : { hints, password });
      documents.set(request.document, opened);
      return { pageCount: opened.pageCount, repaired: opened.repaired } satisfies OpenedDocument;
    }
    case "run": {
      const job = jobs[request.job];
      const document = documents.get(request.document);
      if (job === undefined || document === undefined) throw new Error(`no job ${request.job} or document not open`);
      return await document.withPage(request.page, (page) => job(page, request.args));
    }
    case "close":
      documents.get(request.document)?.close();
      documents.delete(request.document);
      return undefined;
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof UnreadablePdf || error instanceof PageFailure) return { type: "failed", reason: error.reason };
  if (error instanceof webAssembly.RuntimeError || error instanceof RangeError) return { type: "crashed" };
  return { type: "bug", error: error instanceof Error ? error : new Error("unknown error in a page job") };
}

port.on("message", (request: Request) => {
  obey(request).then(
    (result) => {
      if (request.type !== "close") port.postMessage({ type: "done", result } satisfies Answer);
    },
    (error: unknown) => port.postMessage(answerTo(error)),
  );
});
