import { zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { AuditedDocument } from "../model/audit-report.ts";
import { UsageFailure } from "../model/failure.ts";
import { isoDay } from "./sources/address-list.ts";
import { csvRecords } from "./sources/csv.ts";
import { act, type InventedSite, inventedSite } from "./test/invented-site.ts";

const CODE = "RSSMRA80A01H501U";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let site: InventedSite;
afterEach(() => site?.remove());

/** What became of each document of `site/name`, by the end of its address. */
async function outcomes(goal: string): Promise<Record<string, string>> {
  const audit = await site.audit({ goal: site.path(goal) });
  const documents: AuditedDocument[] = [...audit.report(true).documents()];
  audit.close();
  return Object.fromEntries(
    documents.map(({ report, outcome }) => [
      report.file.slice(site.folder.length + 1),
      report.unread === null ? outcome : report.unread.reason,
    ]),
  );
}

describe("a ZIP archive", () => {
  it("is audited as a folder is, and so are archives in it", async () => {
    const inner = zipSync({ "deep/atto.pdf": bytes(act(CODE)), ".hidden": bytes("x") });
    site = await inventedSite({
      "export.zip": zipSync({
        "albo/atto.pdf": bytes(act()),
        "allegati.zip": inner,
        "__MACOSX/x.pdf": bytes(act(CODE)),
      }),
      "named.bin": zipSync({ "a.pdf": bytes(act(CODE)) }),
    });
    const expected = {
      "site/export.zip!/albo/atto.pdf": "clear",
      "site/export.zip!/allegati.zip!/deep/atto.pdf": "blocked",
    };
    expect(await outcomes("site/export.zip")).toEqual(expected);
    expect(await outcomes("site")).toEqual({ ...expected, "site/named.bin!/a.pdf": "blocked" });
  });

  it("is not read again while it is the same, nor are its files", async () => {
    site = await inventedSite({ "export.zip": zipSync({ "a.pdf": bytes(act(CODE)), "b.pdf": bytes(act()) }) });
    (await site.audit()).close();
    const second = await site.audit();
    expect(second.analysed).toEqual([]);
    expect(second.report(false).changes?.documents).toEqual({ new: 0, changed: 0, same: 2, gone: 0 });
    second.close();
  });

  it("that lies about its size, shares bytes, is locked or broken is told, and stops nothing else", async () => {
    const honest = zipSync({ "a.pdf": bytes(act(CODE)) });
    const large = zipSync({ "zeros.pdf": new Uint8Array(5_000_000), "a.pdf": bytes(act(CODE)) });
    const lying = large.slice();
    new DataView(lying.buffer).setUint32(centralAt(lying) + 24, 10, true);
    const shared = zipSync({ "a.pdf": bytes(act(CODE)), "b.pdf": bytes(act(CODE)) });
    const second = centralAt(shared) + 46 + "a.pdf".length;
    new DataView(shared.buffer).setUint32(second + 42, 0, true);
    const locked = honest.slice();
    new DataView(locked.buffer).setUint16(centralAt(locked) + 8, 1, true);
    site = await inventedSite({
      "broken.zip": honest.slice(0, 40),
      "large.zip": large,
      "locked.zip": locked,
      "lying.zip": lying,
      "shared.zip": shared,
      "twice.zip": zipSync({ "x/large.zip": [large, { level: 0 }], "y.pdf": bytes(act()) }),
    });
    expect(await outcomes("site")).toEqual({
      "site/broken.zip": "broken-zip",
      "site/large.zip!/zeros.pdf": "too-large",
      "site/large.zip!/a.pdf": "blocked",
      "site/locked.zip!/a.pdf": "zip-encrypted",
      "site/lying.zip!/zeros.pdf": "too-large",
      "site/lying.zip!/a.pdf": "blocked",
      "site/shared.zip": "zip-bomb",
      "site/twice.zip!/x/large.zip!/zeros.pdf": "too-large",
      "site/twice.zip!/x/large.zip!/a.pdf": "blocked",
      "site/twice.zip!/y.pdf": "clear",
    });
  });

  it("inside too many others is not opened", async () => {
    let nested = zipSync({ "a.pdf": bytes(act(CODE)) });
    for (let depth = 0; depth < 5; depth++) nested = zipSync({ "in.zip": nested });
    site = await inventedSite({ "deep.zip": nested });
    expect(Object.values(await outcomes("site"))).toEqual(["zip-bomb"]);
  });
});

describe("a list of documents", () => {
  it("tells day, type and channel of each", async () => {
    site = await inventedSite({ "a.pdf": act(CODE), "b,c.pdf": act() });
    const list = await site.write(
      "list.csv",
      '\ufeffIndirizzo;Data;Canale\nsite/a.pdf;31/03/2025;ALBO\n"site/b,c.pdf";;\n# nota;;\nsite/missing.pdf;;at\n',
    );
    const audit = await site.audit({ goal: list });
    const documents = [...audit.report(true).documents()];
    expect(
      documents.map(({ published, report }) => [published, report.channel, report.unread?.reason ?? null]),
    ).toEqual([
      ["2025-03-31", "albo", null],
      [null, "at", null],
      [null, "at", "not-found"],
    ]);
    audit.close();
  });

  it("may be no more than an address a line", async () => {
    site = await inventedSite({ "a.pdf": act(CODE) });
    await site.write("list.txt", "site/a.pdf\n");
    expect(await outcomes("list.txt")).toEqual({ "site/a.pdf": "blocked" });
  });

  it.each([
    ["url,date\nsite/a.pdf,31/02/2025\n", "2"],
    ["url,type\nsite/a.pdf,no-such-type\n", "2"],
    ["url,channel\nsite/a.pdf,at\nsite/a.pdf,radio\n", "3"],
    ["url,date\n,2025-01-01\n", "2"],
    ["url\nhttps://www.comune.example/atto.pdf\n", "2"],
  ])("with a slip is refused, with its line", async (text, line) => {
    site = await inventedSite({ "a.pdf": act() });
    const goal = await site.write("list.csv", text);
    const failure = await site.audit({ goal }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageFailure);
    expect((failure as UsageFailure).text.it).toContain(`riga ${line}`);
  });

  it("takes quotes, separators and days as spreadsheets write them", () => {
    expect(csvRecords('a;b\r\n"x ""y""; z";2\r\n\r\n')).toEqual([
      ["a", "b"],
      ['x "y"; z', "2"],
    ]);
    expect(csvRecords("a\tb\n1,5\t2")).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
    expect(["2025-03-31", "31/3/2025", "31.03.2025", "31/02/2025", "ieri"].map(isoDay)).toEqual([
      "2025-03-31",
      "2025-03-31",
      "2025-03-31",
      null,
      null,
    ]);
  });
});

/** Where the directory of an archive begins. */
const centralAt = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 22 + 16, true);
