import type { FastifyInstance } from "fastify";
import type { ServerContext } from "../server-context.ts";

/** The page: a fixed list of files, each under its own path. */
export function webRoutes(app: FastifyInstance, { web }: ServerContext): void {
  for (const [path, { type, bytes }] of web) {
    app.get(path, (_, reply) => reply.type(type).send(Buffer.from(bytes)));
  }
}
