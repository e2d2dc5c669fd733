import type { PdfPage } from "./pdf-page.ts";

/**
 * Work on one page, done in a worker. Arguments and result cross threads by structured clone: plain data only.
 * A module of jobs exports them by name as `jobs`.
 */
export type PageJob<Args, Result> = (page: PdfPage, args: Args) => Result | Promise<Result>;

// biome-ignore lint/suspicious/noExplicitAny: a table of jobs with different arguments has no closer type
export type PageJobs = Readonly<Record<string, PageJob<any, any>>>;
