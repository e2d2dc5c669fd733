import { parentPort, workerData } from "node:worker_threads";
import { readHints } from "./document-hints.ts";
import { PageFailure, UnreadablePdf } from "./failures.ts";
import { limitWasmMemory } from "./limit-wasm-memory.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import type { FileJobs, PageJobs } from "./page-job.ts";
import { webAssembly } from "./webassembly.ts";
import type { Answer, OpenedDocument, Request, WorkerSetup } from "./worker-messages.ts";

/** PDFium has no use for more. */
const MAX_HEAP = 1024 ** 3;

const setup = workerData as WorkerSetup;
limitWasmMemory(Math.min(MAX_HEAP, setup.limits.memory * 1e6));
const { jobs, fileJobs = {} } = (await import(setup.jobs)) as { jobs: PageJobs; fileJobs?: FileJobs };
const port = parentPort;
if (port === null) throw new Error("page-worker runs in a worker thread only");

interface HeldDocument {
  readonly pdf: OpenPdf;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
}

const documents = new Map<number, HeldDocument>();

function held(document: number): HeldDocument {
  const found = documents.get(document);
  if (found === undefined) throw new Error("document not open in this worker");
  return found;
}

async function obey(request: Request): Promise<unknown> {
  switch (request.type) {
    case "open": {
      const { bytes, password } = request;
      const hints = request.hints ?? (await readHints(bytes, password, setup.limits));
      const options = { hints, limits: setup.limits };
      const pdf = await openPdf(bytes, password === undefined ? options : { ...options, password });
      documents.set(request.document, { pdf, bytes, password });
      return { pageCount: pdf.pageCount, repaired: pdf.repaired, hints } satisfies OpenedDocument;
    }
    case "run": {
      const job = jobs[request.job];
      if (job === undefined) throw new Error(`no job ${request.job}`);
      const { page: number, args } = request;
      const { pdf } = held(request.document);
      if (request.beside === null) return await pdf.withPage(number, (page) => job(page, args, null));
      const other = held(request.beside).pdf;
      return await pdf.withPage(number, (page) => other.withPage(number, (beside) => job(page, args, beside)));
    }
    case "run-on-file": {
      const job = fileJobs[request.job];
      if (job === undefined) throw new Error(`no job ${request.job}`);
      const { bytes, password } = held(request.document);
      // A copy of its own: not every decoder takes memory that threads share.
      return await job(new Uint8Array(bytes), password, setup.limits);
    }
    case "close":
      documents.get(request.document)?.pdf.close();
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
