import { readdir, readFile, rm, symlink, utimes } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { UsageFailure } from "../model/failure.ts";
import { documentsToRead, purgeStore } from "./audit-site.ts";
import { act, CHOICES, defaults, type InventedSite, inventedAnalysis, inventedSite } from "./test/invented-site.ts";

const CODE = "RSSMRA80A01H501U";
const OTHER = "BNCGLI75T41F205X";

let site: InventedSite;
afterEach(() => site.remove());

const THREE = {
  "albo/rossi-mario-certificato.pdf": act(CODE),
  "at/bando.pdf": act(),
  "at/copia.pdf": act(CODE),
  "stile.css": "body {}",
  "at/elenco.txt": "testo",
};

describe("an audit of a folder", () => {
  it("reads every document and counts and names what it can't read", async () => {
    site = await inventedSite(THREE);
    const audit = await site.audit();
    const { counts, notExamined, rules } = audit.report(false);
    expect(counts).toMatchObject({ documents: 4, outcomes: { blocked: 2, review: 0, unread: 1, clear: 1 } });
    expect(notExamined.map(({ reason, kind, count }) => [reason, kind, count])).toEqual([
      ["not-a-pdf", "text", 1],
      ["site-file", null, 1],
    ]);
    expect(rules).toEqual([{ rule: "data/cf-persona-fisica", severity: "blocco", findings: 2, documents: 2 }]);
    audit.close();
  });

  it("goes on when the program fails on a document, tells it, and tries again the next time", async () => {
    site = await inventedSite({ "a.pdf": `${act(CODE)}crash`, "b.pdf": act() });
    const bugs: unknown[] = [];
    const first = await site.audit({ onBug: (error) => bugs.push(error) });
    expect(bugs).toHaveLength(1);
    expect(first.report(false).notExamined).toMatchObject([{ reason: "internal-error", count: 1 }]);
    first.close();
    const second = await site.audit();
    expect(second.analysed).toEqual([expect.stringMatching(/a\.pdf$/)]);
    second.close();
  });

  it("does not follow links out of the folder, and is not caught in circles", async () => {
    site = await inventedSite({ "in/a.pdf": act(CODE) });
    await site.write("outside/secret.pdf", act(OTHER));
    await symlink(site.path("site"), site.path("site/in/circle"));
    await symlink(site.path("outside"), site.path("site/out"));
    const audit = await site.audit();
    expect(audit.report(false)).toMatchObject({
      counts: { documents: 1 },
      notExamined: [{ reason: "outside-link", count: 1 }],
    });
    audit.close();
  });

  it("refuses what is no target with a known reason", async () => {
    site = await inventedSite({ "a.pdf": act() });
    await expect(site.audit({ goal: site.path("nowhere") })).rejects.toBeInstanceOf(UsageFailure);
    await expect(site.audit({ goal: site.path("site/a.pdf") })).rejects.toBeInstanceOf(UsageFailure);
    await expect(site.audit({ goal: null, resume: true })).rejects.toBeInstanceOf(UsageFailure);
  });

  it("reads no more than it was asked to, and says what is left", async () => {
    site = await inventedSite(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.pdf`, act(CODE)])));
    const limited = await site.audit({ choices: { ...CHOICES, limit: 4 } });
    expect(limited.report(false).counts).toMatchObject({ documents: 4, left: 5 });
    limited.close();
    const sampled = await site.audit({ choices: { ...CHOICES, sample: 3 } });
    expect(sampled.report(false).counts).toMatchObject({ documents: 3, left: 6 });
    sampled.close();
    const shown: string[] = [];
    const { analyse: _, ...options } = { ...defaults(site.folder), analyse: inventedAnalysis().analyse };
    await documentsToRead({ ...options, choices: { ...CHOICES, limit: 2 } }, (address) => shown.push(address));
    expect(shown).toEqual([site.path("site/0.pdf"), site.path("site/1.pdf")]);
  });
});

describe("looking across documents", () => {
  it("tells copies, what several documents hold, and what one hides and another shows, without the values", async () => {
    site = await inventedSite({
      "a.pdf": act(CODE),
      "b.pdf": act(CODE),
      "c.pdf": `%PDF-1.7\nhidden ${CODE}\n`,
      "d.pdf": `%PDF-1.7\nhidden ${OTHER}\n`,
      "e.pdf": `${act(CODE)}again`,
    });
    const audit = await site.audit();
    const { across } = audit.report(false);
    expect(across).toEqual({
      copies: [{ numbers: [1, 2], documents: 2 }],
      repeated: [{ rule: "data/cf-persona-fisica", masked: "…1U", numbers: [1, 2, 5], documents: 3 }],
      hiddenElsewhere: [{ rule: "leak/covered-text", masked: "…1U", numbers: [1, 2, 3, 5], documents: 4 }],
    });
    audit.close();
  });
});

describe("the next audit", () => {
  it("reads only what has changed, and tells what is new, fixed and gone", async () => {
    site = await inventedSite({
      "gone.pdf": act(CODE),
      "fixed.pdf": act(CODE, OTHER),
      "same.pdf": act(CODE),
      "touched.pdf": act(OTHER),
    });
    (await site.audit()).close();
    await rm(site.path("site/gone.pdf"));
    await site.write("site/fixed.pdf", act(OTHER));
    await site.write("site/new.pdf", act("VRDLGU90C05L219E"));
    await utimes(site.path("site/touched.pdf"), 1, 1);
    const second = await site.audit();
    expect([...second.analysed].sort()).toEqual([site.path("site/fixed.pdf"), site.path("site/new.pdf")]);
    expect(second.report(false).changes).toMatchObject({
      documents: { new: 1, changed: 1, same: 2, gone: 1 },
      findings: { new: 1, fixed: 1, gone: 1 },
    });
    second.close();
  });

  it("reads all anew when the rules have changed", async () => {
    site = await inventedSite({ "a.pdf": act(CODE), "b.pdf": act() });
    (await site.audit()).close();
    const second = await site.audit({ basis: "rules 2" });
    expect(second.analysed).toHaveLength(2);
    second.close();
  });

  it("does not take for gone what it was told to leave", async () => {
    site = await inventedSite({ "a.pdf": act(CODE), "b.pdf": act(CODE) });
    (await site.audit()).close();
    const second = await site.audit({ choices: { ...CHOICES, limit: 1 } });
    expect(second.report(false).changes).toMatchObject({
      documents: { same: 1, gone: 0 },
      findings: { fixed: 0, gone: 0 },
    });
    second.close();
  });
});

describe("what an audit keeps", () => {
  it("holds neither names nor values, and the key is elsewhere", async () => {
    site = await inventedSite(THREE);
    (await site.audit()).close();
    const kept = (await readFile(site.path("store.db"))).toString("latin1");
    for (const text of ["rossi", "certificato", "bando", CODE, site.folder]) expect(kept).not.toContain(text);
    expect(await readdir(site.path("keys"))).toHaveLength(1);
    expect(kept).not.toContain(
      (await readFile(site.path(`keys/${(await readdir(site.path("keys")))[0]}`), "utf8")).trim(),
    );
  });

  it("shows names only to who asks, and values to nobody", async () => {
    site = await inventedSite(THREE);
    const audit = await site.audit();
    const masked = JSON.stringify([...audit.report(false).documents()]);
    expect(masked).not.toMatch(/rossi|bando|RSSMRA/);
    const shown = JSON.stringify([...audit.report(true).documents()]);
    expect(shown).toContain("rossi-mario-certificato.pdf");
    expect(shown).not.toContain(CODE);
    expect(shown).toContain('"…1U"');
    audit.close();
  });

  it("can't be opened without its key, nor by two at once, nor when it is something else", async () => {
    site = await inventedSite({ "a.pdf": act() });
    const first = await site.audit();
    await expect(site.audit()).rejects.toMatchObject({ reason: "store-in-use" });
    first.close();
    await rm(site.path("keys"), { recursive: true });
    await expect(site.audit()).rejects.toMatchObject({ reason: "store-key-missing" });
    const store = { ...defaults(site.folder).store, key: "0".repeat(64) };
    await expect(site.audit({ store })).rejects.toMatchObject({ reason: "wrong-store-key" });
    const file = await site.write("text.db", "no database at all, but long enough to be read as one".repeat(9));
    await expect(site.audit({ store: { ...store, file } })).rejects.toMatchObject({ reason: "not-a-store" });
    const nowhere = { ...store, file: site.path("no/where.db") };
    await expect(site.audit({ store: nowhere })).rejects.toMatchObject({ reason: "not-a-store" });
  });

  it("is deleted when it is old", async () => {
    site = await inventedSite({ "a.pdf": act(CODE) });
    (await site.audit()).close();
    const { store } = defaults(site.folder);
    expect(purgeStore(store, 1)).toBe(0);
    expect(purgeStore(store, -1)).toBe(1);
    await expect(site.audit({ goal: null, resume: true })).rejects.toBeInstanceOf(UsageFailure);
  });
});
