import type { FastifyInstance } from "fastify";
import { SCHEMAS } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

/** The token of the address for a cookie. */
export function sessionRoutes(app: FastifyInstance, { sessions }: ServerContext): void {
  app.post<{ Body: { token: string } }>(
    "/api/session",
    { schema: { body: SCHEMAS.session } },
    async (request, reply) => {
      reply.header("set-cookie", sessions.exchange(request.body.token));
      return {};
    },
  );
}
