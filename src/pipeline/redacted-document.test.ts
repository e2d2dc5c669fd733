import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { PageLimitPassed, StructureFailure } from "../pdf/failures.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { PartlyExamined } from "./partly-examined.ts";
import { requirePages } from "./redacted-document.ts";

const unread = (why: ExaminedDocument["unread"]) => ({ unread: why }) as ExaminedDocument;

describe("what may be redacted", () => {
  it("is no document of which a page was not read, whatever limit was passed", () => {
    for (const limit of ["file-seconds", "memory", "objects", "nesting"] as const) {
      const failure = new PageLimitPassed(1, limit, DEFAULT_LIMITS);
      expect(() => requirePages(unread(failure)), limit).toThrow(PartlyExamined);
    }
  });

  it("is one with damage beside its pages, which the copy does not have", () => {
    expect(() => requirePages(unread(new StructureFailure()))).not.toThrow();
    expect(() => requirePages(unread(null))).not.toThrow();
  });
});
