import type { FastifyRequest } from "fastify";
import type { Engine } from "../index.ts";
import type { Lang } from "../model/local-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { RejectionReason } from "../rules/rejection-reasons.ts";
import type { SectionTitles } from "../rules/section-titles.ts";
import type { Desk } from "./desk.ts";
import type { Sessions } from "./session.ts";
import type { SettingsFile } from "./settings-file.ts";
import type { Viewing } from "./views.ts";
import type { WebFiles } from "./web-files.ts";

/** What the routes work with. */
export interface ServerContext {
  readonly engine: Engine;
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly settings: SettingsFile;
  readonly catalog: RuleCatalog;
  readonly reasons: readonly RejectionReason[];
  readonly sections: SectionTitles;
  readonly web: WebFiles;
  readonly version: string;
  /** Of the page when it asks for none. */
  readonly lang: Lang;
  /** Bytes. */
  readonly maxUpload: number;
}

/** The language that a request asks for. */
export function langOf({ query }: Pick<FastifyRequest, "query">, { lang }: Pick<ServerContext, "lang">): Lang {
  const wanted = (query as { readonly lang?: unknown } | undefined)?.lang;
  return wanted === "it" || wanted === "en" ? wanted : lang;
}

export const viewingOf = (request: Pick<FastifyRequest, "query">, context: ServerContext): Viewing => ({
  lang: langOf(request, context),
  catalog: context.catalog,
  sections: context.sections,
});
