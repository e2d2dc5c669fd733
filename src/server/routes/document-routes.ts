import type { FastifyInstance } from "fastify";
import type { OpenDocument } from "../../index.ts";
import { actState } from "../act-view.ts";
import type { DocumentChange, PageSize, PageView } from "../contract.ts";
import type { DeskDocument } from "../desk-document.ts";
import { disposition, download, isProduct } from "../products.ts";
import { Refusal } from "../refusal.ts";
import { SCHEMAS } from "../schemas.ts";
import { type ServerContext, viewingOf } from "../server-context.ts";

interface Params {
  readonly document: string;
}

interface PageParams extends Params {
  readonly page: string;
}

/** Pixels. */
const WIDTHS = { least: 64, most: 3000, usual: 1000 } as const;

/** Documents: their pages, what is settled of them, and what can be downloaded. */
export function documentRoutes(app: FastifyInstance, context: ServerContext): void {
  const { desk, catalog } = context;

  app.delete<{ Params: Params }>(
    "/api/documents/:document",
    { schema: { params: SCHEMAS.documentParams } },
    async (request) => {
      const { act, document } = desk.document(request.params.document);
      await act.remove(document);
      return {};
    },
  );
  app.patch<{ Params: Params; Body: DocumentChange }>(
    "/api/documents/:document",
    { schema: { params: SCHEMAS.documentParams, body: SCHEMAS.document } },
    async (request) => {
      const { act, document } = desk.document(request.params.document);
      const { type } = request.body;
      if (typeof type === "string" && !catalog.rows.has(type)) throw new Refusal("bad-request");
      await act.changeDocument(document, request.body);
      return actState(act, viewingOf(request, context));
    },
  );

  const opened = (id: string, page: string): { readonly open: OpenDocument; readonly document: DeskDocument } => {
    const { act, document } = desk.document(id);
    const open = act.open.document(id);
    if (open === undefined || Number(page) > open.pages) throw new Refusal("not-found");
    return { open, document };
  };

  app.get<{ Params: Params }>(
    "/api/documents/:document/pages",
    { schema: { params: SCHEMAS.documentParams } },
    async (request): Promise<PageSize[]> => opened(request.params.document, "1").open.sizes(),
  );
  app.get<{ Params: PageParams }>(
    "/api/documents/:document/pages/:page",
    { schema: { params: SCHEMAS.pageParams } },
    async (request): Promise<PageView> => {
      const { document, page: number } = request.params;
      const { words, ...page } = await opened(document, number).open.shownPage(Number(number));
      return { ...page, words: words.map(({ text, boxes, line, cell }) => ({ text, boxes, line, cell })) };
    },
  );
  app.get<{ Params: PageParams; Querystring: { width?: unknown; of?: unknown } }>(
    "/api/documents/:document/pages/:page/picture",
    { schema: { params: SCHEMAS.pageParams } },
    async (request, reply) => {
      const { open, document } = opened(request.params.document, request.params.page);
      const width = Math.round(Number(request.query.width ?? WIDTHS.usual));
      if (!Number.isFinite(width)) throw new Refusal("bad-request");
      const shown = request.query.of === "copy" ? copyOf(document) : open;
      const pixels = Math.min(Math.max(width, WIDTHS.least), WIDTHS.most);
      const picture = await shown.picture(Number(request.params.page), pixels);
      return reply.type("image/png").send(Buffer.from(picture));
    },
  );
  app.get<{ Params: Params & { product: string } }>(
    "/api/documents/:document/products/:product",
    { schema: { params: SCHEMAS.productParams } },
    async (request, reply) => {
      const { product } = request.params;
      const { document } = desk.document(request.params.document);
      if (!isProduct(product) || document.outcome?.status !== "verified") throw new Refusal("not-found");
      const copy = { ...document.outcome, name: document.name };
      const file = await download(product, copy, { ...context, ...viewingOf(request, context) });
      return reply.type(file.type).header("content-disposition", disposition(file.name)).send(Buffer.from(file.bytes));
    },
  );
}

function copyOf({ outcome }: DeskDocument): OpenDocument {
  if (outcome?.status !== "verified") throw new Refusal("not-found");
  return outcome.copy;
}
