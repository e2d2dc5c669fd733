import { readFileSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../src/audit/kinds/xlsx.ts";
import { auditProgress } from "./audit-progress.ts";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

const schema = JSON.parse(readFileSync(new URL("../rules/schema/report-1.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

let here: Workplace;
beforeEach(async () => {
  here = await workplace();
  await mkdir(here.path("site"));
});
afterEach(() => here.remove());

/** Runs an audit whose keys are in the workplace, and not in the home of whoever tests. */
const audit = (...args: string[]) => here.run(["audit", ...args], { env: { XDG_CONFIG_HOME: here.path("config") } });

describe("omissis audit", () => {
  test("prints one object that follows the contract, whose summary counts", async () => {
    await here.write("site/rossi.pdf", "leak");
    await here.write("site/a.pdf", "clean");
    await here.write("site/b.pdf", "encrypted");
    const args = [here.path("site"), "--channel", "at", "--store", here.path("s.db"), "--format", "json"];
    const first = await audit(...args);
    expect(first.exit).toBe(1);
    const report = JSON.parse(first.stdout);
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.summary).toEqual({
      publishable: 1,
      "not-publishable": 1,
      "needs-review": 1,
      documents: 3,
      outcomes: { blocked: 1, review: 0, unread: 1, clear: 1 },
      findings: { blocco: 1, revisione: 0, avviso: 0 },
      left: 0,
    });
    expect(first.stdout).not.toMatch(new RegExp(`rossi|${SECRET}`));

    await rm(here.path("site/rossi.pdf"));
    const second = JSON.parse((await audit(...args)).stdout);
    validate(second);
    expect(validate.errors).toBeNull();
    expect(second.audit.changes).toMatchObject({ documents: { gone: 1, same: 2 }, findings: { gone: 1 } });
  });

  test("of an empty folder prints an object all the same, and has nothing examined", async () => {
    const { exit, stdout } = await audit(here.path("site"), "--format", "json");
    expect(exit).toBe(4);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  test("tells people what to do first, and names only to who asks", async () => {
    await here.write("site/rossi.pdf", "leak");
    await here.write("site/doc.pdf", "unread-picture");
    const masked = await audit(here.path("site"), "--channel", "at");
    expect(masked.stdout).toContain("2 documenti: 1 da togliere, 1 da rivedere, 0 non letti");
    expect(masked.stdout).toContain("Da togliere per primi\n  …/documento-2");
    expect(masked.stdout).not.toContain("rossi");
    const shown = await audit(here.path("site"), "--channel", "at", "--show-text", "--lang", "en");
    expect(shown.stdout).toContain(`${here.path("site/rossi.pdf")}: NOT PUBLISHABLE`);
    expect(shown.stdout).not.toContain(SECRET);
  });

  test("resumed after its end shows the same outcome, and needs no target", async () => {
    await here.write("site/a.pdf", "leak");
    const first = await audit(here.path("site"), "--channel", "at", "--store", here.path("s.db"));
    const again = await audit("--resume", "--store", here.path("s.db"));
    expect([again.stdout, again.exit]).toEqual([first.stdout, 1]);
    expect(again.calls.map(({ method }) => method)).toEqual(["close"]);
  });

  test("--resume begins the audit that was not recorded", async () => {
    await here.write("site/a.pdf", "clean");
    const { exit } = await audit(here.path("site"), "--resume", "--store", here.path("s.db"), "--channel", "at");
    expect(exit).toBe(0);
  });

  test("--dry-run lists what it would read, and reads nothing", async () => {
    await here.write("site/sub/a.pdf", "leak");
    const { stdout, exit, calls } = await audit(here.path("site"), "--dry-run");
    expect([stdout, exit, calls]).toEqual([`${here.path("site/sub/a.pdf")}\n`, 0, []]);
  });

  test("writes other reports to files, whole", async () => {
    await here.write("site/a.pdf", "leak");
    const { stdout } = await audit(here.path("site"), "--format", `json=${here.path("r.json")}`);
    expect(stdout).toContain("1 documento");
    expect(JSON.parse(await readFile(here.path("r.json"), "utf8")).summary.documents).toBe(1);
    await audit(here.path("site"), "--format", `html=${here.path("r.html")}`, "--format", `csv=${here.path("r.csv")}`);
    expect(await readFile(here.path("r.html"), "utf8")).toContain("Testo leggibile sotto un riquadro");
    expect(await readFile(here.path("r.csv"), "utf8")).toContain("da togliere");
    await audit(here.path("site"), "--format", `xlsx=${here.path("r.xlsx")}`);
    const workbook = await readXlsx(new Uint8Array(await readFile(here.path("r.xlsx"))));
    expect(workbook.pages.join("\n")).toContain("da togliere");
    expect((await audit(here.path("site"), "--format", "xlsx")).stderr).toContain("--format xlsx=FILE");
  });

  test("purge deletes, and says how much", async () => {
    await here.write("site/a.pdf", "leak");
    await audit(here.path("site"), "--store", here.path("s.db"));
    expect((await audit("purge", "--store", here.path("s.db"))).stdout).toBe("Verifiche cancellate: 0.\n");
    expect((await audit("purge", "--store", here.path("s.db"), "--keep-days", "0")).stdout).toBe(
      "Verifiche cancellate: 1.\n",
    );
  });

  test.each([
    [[]],
    [["--resume"]],
    [["nowhere"]],
    [["https://www.comune.example/"]],
    [["https://www.comune.example/", "--contact", "nobody"]],
    [["site", "--type", "no-such-type"]],
    [["site", "--format", "xml"]],
    [["--resume", "--store", "empty.db"]],
  ])("%j is wrong", async (args) => {
    const paths = args.map((arg: string) => (/^(site|nowhere|empty)/.test(arg) ? here.path(arg) : arg));
    expect(await audit(...paths)).toMatchObject({ exit: 2, stdout: "" });
  });
});

describe("progress", () => {
  const written = (isTTY: boolean) => {
    const pieces: string[] = [];
    let clock = 0;
    const stderr = { isTTY, columns: 80, write: (text: string) => pieces.push(text) };
    const progress = auditProgress({ stderr, say: (text) => text.it }, false, () => clock);
    for (const done of [0, 10, 20]) {
      progress.show({ done, known: 100, address: "/site/rossi.pdf" });
      clock += 5000;
    }
    return pieces;
  };

  test("tells rate and time left, and no name", () => {
    expect(written(true).at(-1)).toBe("\r\x1b[2K20/100 · 2.0 al secondo · mancano circa 40 s");
    expect(JSON.parse(written(false).at(-1) ?? "")).toEqual({
      event: "progress",
      done: 20,
      known: 100,
      perSecond: 2,
      secondsLeft: 40,
    });
  });
});
