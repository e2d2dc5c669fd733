import { join } from "node:path";
import { CONFIGURATION_FILE } from "../src/configuration/configuration.ts";
import { EXCEPTIONS_FILE } from "../src/configuration/exception.ts";
import { findUpwards } from "../src/configuration/find-upwards.ts";
import { EXIT, UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { OcrEngineName } from "../src/model/ocr-engine-name.ts";
import type { RunningServer, ServerOptions } from "../src/server/start-server.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { bugText } from "./failure-text.ts";
import { openBrowser } from "./open-browser.ts";
import { SERVE_MESSAGES } from "./serve-messages.ts";
import { maxBytesOf, type OpenOptions, workersOf } from "./shared-options.ts";

export interface ServeOptions extends ConfigurationOptions, Pick<OpenOptions, "workers" | "maxSize"> {
  readonly port?: number;
  /** False: the address is only printed. */
  readonly open: boolean;
  readonly ocrEngine?: OcrEngineName;
}

/**
 * Serves the page until it is asked to stop.
 * @throws UsageFailure when the port or the configuration is wrong, KnownFailure when the page was not built.
 */
export async function runServe(given: ServeOptions, context: Context): Promise<void> {
  const { library, stdout, stderr, lang, version, env } = context;
  const { file, content } = configurationOf(given, library.loadRules(), context);
  const options = configured(given, content);
  // Loaded when it is needed: no other command needs a server.
  const [{ startServer }, { readWebFiles }] = await Promise.all([
    import("../src/server/start-server.ts"),
    import("../src/server/web-files.ts"),
  ]);
  const stop = context.stop?.heed() ?? new AbortController().signal;
  const server = await started(startServer, {
    port: options.port ?? 0,
    lang,
    maxUpload: maxBytesOf(options),
    version,
    web: readWebFiles(lang),
    settings: {
      file: file ?? join(context.cwd(), CONFIGURATION_FILE),
      content,
      exceptions: findUpwards(context.cwd(), EXCEPTIONS_FILE),
    },
    workers: workersOf(options),
    ocrEngine: options.ocrEngine,
    onBug: (error) => stderr.write(bugText(error, version, lang, env.OMISSIS_DEBUG === "1")),
  });
  try {
    const address = server.newAddress();
    stdout.write(`${context.say(fillText(SERVE_MESSAGES.ready, { address }))}\n`);
    if (options.open) openBrowser(address);
    await stopped(stop);
  } finally {
    await server.close();
  }
  stdout.write(`${context.say(SERVE_MESSAGES.stopped)}\n`);
  context.finish(EXIT.publishable);
}

const PORT_PROBLEMS: Readonly<Record<string, keyof typeof SERVE_MESSAGES>> = {
  EADDRINUSE: "portTaken",
  EACCES: "portForbidden",
};

async function started(
  start: (options: ServerOptions) => Promise<RunningServer>,
  options: ServerOptions,
): Promise<RunningServer> {
  try {
    return await start(options);
  } catch (error) {
    const problem = PORT_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ""];
    if (problem === undefined) throw error;
    throw new UsageFailure(fillText(SERVE_MESSAGES[problem], { port: options.port }), SERVE_MESSAGES.portRemedy);
  }
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
