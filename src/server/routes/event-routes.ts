import type { FastifyInstance } from "fastify";
import type { ActEvent } from "../contract.ts";
import { SECURITY_HEADERS } from "../guard.ts";
import { SCHEMAS } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

/** Milliseconds after which a stream without news says that it is alive. */
const HEARTBEAT = 20_000;

/** Server-sent events of an act; the first says at once how it stands. */
export function eventRoutes(app: FastifyInstance, { desk }: ServerContext): void {
  app.get<{ Params: { act: string } }>(
    "/api/acts/:act/events",
    { schema: { params: SCHEMAS.actParams } },
    (request, reply) => {
      const act = desk.act(request.params.act);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { ...SECURITY_HEADERS, "content-type": "text/event-stream; charset=utf-8" });
      const send = (event: ActEvent): void => {
        raw.write(`data: ${JSON.stringify(event)}\n\n`);
      };
      send({ type: "state", revision: act.revision });
      if (act.progress !== null) send({ type: "progress", progress: act.progress });
      const stop = act.listeners.add(send);
      const heartbeat = setInterval(() => raw.write(":\n\n"), HEARTBEAT);
      raw.on("close", () => {
        stop();
        clearInterval(heartbeat);
      });
    },
  );
}
