import type { FastifyInstance } from "fastify";
import type { UploadAnswer } from "../contract.ts";
import { Refusal } from "../refusal.ts";
import type { ServerContext } from "../server-context.ts";

interface UploadQuery {
  readonly act?: unknown;
  readonly name?: unknown;
}

/**
 * Files come as the bytes of the request: no form, no parser of forms, no temporary file. What is too large is read to its end
 * and dropped, so that the browser gets the answer.
 */
export function uploadRoutes(app: FastifyInstance, { desk, maxUpload }: ServerContext): void {
  void app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser("*", async (_: unknown, payload: AsyncIterable<Buffer>) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of payload) {
        size += chunk.length;
        if (size <= maxUpload) chunks.push(chunk);
        else chunks.length = 0;
      }
      if (size > maxUpload) throw new Refusal("too-large");
      return new Uint8Array(Buffer.concat(chunks));
    });
    uploads.post<{ Querystring: UploadQuery }>("/api/documents", async (request, reply): Promise<UploadAnswer> => {
      const { act, name } = request.query;
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      if ((act !== undefined && typeof act !== "string") || typeof name !== "string") throw new Refusal("bad-request");
      const added = desk.add(act, name, bytes);
      reply.status(201);
      return { act: added.act.id, document: added.document.id };
    });
  });
}
