import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Channel } from "../../src/model/channel.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { packageRoot } from "../../src/rules/package-root.ts";

/** A decision of the Garante that fined a body, and invented documents with the same fault. */
export interface GaranteCase {
  readonly id: string;
  readonly body: string;
  /** Number of the decision on the Garante's site, null where it was not found. */
  readonly docweb: string | null;
  readonly year: number;
  readonly fine: string;
  /** What was published that should not have been. */
  readonly fault: string;
  readonly norm: string;
  /** The first is the document of the case, the others are further kinds of document with its fault. */
  readonly documents: readonly CaseDocument[];
}

export interface CaseDocument {
  readonly name: string;
  readonly channel: Channel;
  readonly font?: "times";
  /** The document is a picture of a page. */
  readonly scan?: boolean;
  /** Day of first publication and day on which it is judged, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly today?: string;
  readonly unlawful: {
    /** Rules of which a finding must block. */
    readonly because: readonly string[];
    /** In the marks of `typesetAct`. */
    readonly text: string;
  };
  readonly lawful: LawfulTwin;
}

/** What the body could have published instead. */
export interface LawfulTwin extends Partial<Pick<CaseDocument, "channel" | "date" | "today">> {
  readonly text: string;
  /** `publishable` unless the publication table itself asks for a person's review. */
  readonly verdict?: Exclude<Verdict, "not-publishable">;
  readonly why?: string;
}

/** A decision that no document can show. */
export interface PageCase extends Pick<GaranteCase, "id" | "body" | "docweb" | "year" | "fine" | "fault" | "norm"> {
  readonly reason: string;
}

const folder = join(packageRoot(), "test", "garante-cases");
const read = <Content>(path: string): Content => parse(readFileSync(join(folder, path), "utf8")) as Content;

export const garanteCases = (): GaranteCase[] =>
  readdirSync(join(folder, "cases"))
    .sort()
    .map((file) => read<GaranteCase>(join("cases", file)));

export const pageCases = (): PageCase[] => read("not-in-a-document.yml");
