import type { Limits } from "../model/limits.ts";
import type { PdfPage } from "./pdf-page.ts";

/**
 * Work on one page, done in a worker. Arguments and result cross threads by structured clone: plain data only.
 * `beside` is the page of the same number of another document, where one was named and has it.
 * A module of jobs exports them by name as `jobs`.
 */
export type PageJob<Args, Result> = (page: PdfPage, args: Args, beside: PdfPage | null) => Result | Promise<Result>;

// biome-ignore lint/suspicious/noExplicitAny: a table of jobs with different arguments has no closer type
export type PageJobs = Readonly<Record<string, PageJob<any, any>>>;

/** Work on the file as a whole, done in a worker. A module of jobs may export such jobs as `fileJobs`. */
export type FileJob<Result> = (
  bytes: Uint8Array,
  password: string | undefined,
  limits: Limits,
) => Result | Promise<Result>;

export type FileJobs = Readonly<Record<string, FileJob<unknown>>>;
