import type { AddressInfo } from "node:net";
import { type FastifyError, type FastifyInstance, fastify } from "fastify";
import { createEngine, loadRules } from "../index.ts";
import type { Lang } from "../model/local-text.ts";
import type { OcrEngineName } from "../model/ocr-engine-name.ts";
import { rejectionReasons } from "../rules/rejection-reasons.ts";
import { sectionTitles } from "../rules/section-titles.ts";
import { Desk } from "./desk.ts";
import { requireOwn, SECURITY_HEADERS } from "./guard.ts";
import { problemOf, statusOf } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { actRoutes } from "./routes/act-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { eventRoutes } from "./routes/event-routes.ts";
import { officeRoutes } from "./routes/office-routes.ts";
import { sessionRoutes } from "./routes/session-routes.ts";
import { uploadRoutes } from "./routes/upload-routes.ts";
import { webRoutes } from "./routes/web-routes.ts";
import { langOf, type ServerContext } from "./server-context.ts";
import { Sessions } from "./session.ts";
import { SettingsFile, type SettingsPlace } from "./settings-file.ts";
import type { WebFiles } from "./web-files.ts";

export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly lang: Lang;
  /** Bytes of one file. */
  readonly maxUpload: number;
  readonly version: string;
  readonly web: WebFiles;
  /** Where the settings of the office are kept, and what is there. */
  readonly settings: SettingsPlace;
  readonly workers?: number;
  readonly ocrEngine?: OcrEngineName | undefined;
  /** Told of errors that are bugs. */
  readonly onBug: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** An address that opens one session; each call gives another. */
  readonly newAddress: () => string;
  /** Ends all work and forgets all documents. */
  readonly close: () => Promise<void>;
}

/** Only this machine reaches it. */
const HOST = "127.0.0.1";
/** Bytes of a request that is no file. */
const BODY_LIMIT = 1_000_000;

/**
 * Starts the server of the page, on this machine alone.
 * @throws the error of the system when the port is taken, UsageFailure when the settings are wrong.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { lang, maxUpload, version, web, onBug, ocrEngine, workers } = options;
  const catalog = loadRules();
  const reasons = rejectionReasons();
  const settings = new SettingsFile(options.settings);
  const engine = createEngine({
    ocrEngine,
    body: settings.content,
    ...(workers === undefined ? {} : { workers }),
  });
  const desk = new Desk({
    engine,
    maxUpload,
    office: () => settings.office,
    reasons: new Set(reasons.map(({ id }) => id)),
    onBug,
  });
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  });
  const portOf = (): number => (app.server.address() as AddressInfo).port;
  const sessions = new Sessions(portOf);
  const context: ServerContext = {
    engine,
    desk,
    sessions,
    settings,
    catalog,
    reasons,
    sections: sectionTitles(),
    web,
    version,
    lang,
    maxUpload,
  };
  const isOpen = (url: string): boolean => OPEN.has(url) || web.has(url);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    requireOwn(request.method, request.headers, portOf());
    if (!isOpen(pathOf(request.url))) sessions.require(request.headers.cookie);
  });
  app.setNotFoundHandler(() => {
    throw new Refusal("not-found");
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = errorOf(error);
    const status = statusOf(known);
    if (status === 500) onBug(error);
    return reply.status(status).send(problemOf(known, langOf(request, { lang })));
  });
  for (const add of ROUTES) add(app, context);
  try {
    await app.listen({ host: HOST, port: options.port });
  } catch (error) {
    await Promise.all([app.close(), engine.close()]);
    throw error;
  }
  return {
    port: portOf(),
    newAddress: () => `http://${HOST}:${portOf()}/#token=${sessions.newToken()}`,
    close: async () => {
      await desk.close();
      await app.close();
      await engine.close();
    },
  };
}

const ROUTES: readonly ((app: FastifyInstance, context: ServerContext) => void)[] = [
  webRoutes,
  sessionRoutes,
  officeRoutes,
  uploadRoutes,
  actRoutes,
  eventRoutes,
  documentRoutes,
];

/** Needs no session, beside the files of the page. */
const OPEN: ReadonlySet<string> = new Set(["/api/session"]);

const pathOf = (url: string): string => url.split("?", 1)[0] as string;

/** Errors of the framework are requests that are wrong. */
function errorOf(error: FastifyError): unknown {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return new Refusal("too-large");
  const isRequest = error.statusCode !== undefined && error.statusCode < 500 && !(error instanceof Refusal);
  return isRequest ? new Refusal("bad-request") : error;
}
