import { describe, expect, it } from "vitest";
import { unreadDocument } from "../intake/unread-document.ts";
import { PageTimedOut } from "../pdf/failures.ts";
import { requireNoSecrets } from "./planned-secrets.ts";

describe("a copy that could not be judged", () => {
  it("is refused with the reason, not for data that nobody saw in it", () => {
    const report = unreadDocument("copia.pdf", new PageTimedOut(2));
    const plan = { sha256: "", pages: 2, channel: null, entries: [], unplaced: [] };
    const judging = () => requireNoSecrets(report, { plan, findings: [] });
    expect(judging).toThrow(/could not be wholly examined\. .*[Pp]age 2/);
    expect(judging).not.toThrow(/still holds data/);
  });
});
