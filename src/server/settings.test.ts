import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { grant } from "../../test/plain-act.ts";
import { readConfiguration } from "../configuration/read-configuration.ts";
import { loadRules } from "../rules/catalog.ts";
import { Bench } from "./client.fixture.ts";
import type { Settings } from "./contract.ts";

const WRITTEN = `# Del segretario comunale.
channel: at # dove si pubblica
organisation:
  # come nello statuto
  name: "Comune di Valdorsino"
  phones: ["06 1234567"]
`;

const exception = (digit: string): string => `  - fingerprint: "${digit.repeat(64)}"
    document: "${digit.repeat(64)}"
    rule: data/telefono
    reason: ufficio-pubblico
    by: Segretario comunale
    "on": "2026-01-10"
    until: "2026-06-30"
`;

let folder: string;
let file: string;
let bench: Bench;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-settings-"));
  file = join(folder, "omissis.config.yml");
});
afterEach(async () => {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(written?: string, exceptions?: string): Promise<void> {
  if (written !== undefined) await writeFile(file, written);
  const list = join(folder, "omissis.exceptions.yml");
  if (exceptions !== undefined) await writeFile(list, exceptions);
  bench = await Bench.start({
    settings: {
      file,
      content: written === undefined ? {} : readConfiguration(file, loadRules()),
      exceptions: exceptions === undefined ? null : list,
    },
  });
}

const put = (change: object): Promise<Settings> => bench.json("/api/settings", "PUT", change);

describe("the settings of the office", () => {
  it("are read from their file, changed in it, and its comments stay", async () => {
    await start(WRITTEN);
    const before = await bench.json<Settings>("/api/settings");
    expect(before).toMatchObject({ file, channel: "at", organisation: "Comune di Valdorsino", exceptions: [] });
    const [doubt] = before.doubts;
    const other = doubt?.answers.find(({ isDefault }) => !isDefault)?.id ?? "";
    const id = doubt?.id ?? "";

    const after = await put({ channel: "albo", organisation: "Unione di comuni", doubts: { [id]: other } });
    expect(after).toMatchObject({ channel: "albo", organisation: "Unione di comuni" });
    expect(after.doubts.find((one) => one.id === id)?.answer).toBe(other);
    expect(await readFile(file, "utf8")).toBe(
      `${WRITTEN.replace("channel: at", "channel: albo").replace("Comune di Valdorsino", "Unione di comuni")}doubts:\n  ${id}: ${other}\n`,
    );
    await put({ channel: null, organisation: null, doubts: { [id]: null } });
    expect(await readFile(file, "utf8")).not.toMatch(/albo|name:|doubts/);
    expect(readConfiguration(file, loadRules())).toEqual({ organisation: { phones: ["06 1234567"] } });
  });

  it("that are new get a file with every key explained", async () => {
    await start();
    await put({ channel: "inpa" });
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/^# Configurazione di omissis/);
    expect(text).toContain("# organisation:");
    expect(readConfiguration(file, loadRules())).toEqual({ channel: "inpa" });
  });

  it("hold at once, for the acts that are open and for those to come", async () => {
    await start();
    const { act } = await bench.upload("determina.pdf", await grant());
    await bench.settled(act);
    await put({ channel: "albo" });
    const next = await bench.upload("altra.pdf", await grant());
    expect((await bench.settled(next.act)).settings.channel).toBe("albo");
    expect((await bench.state(act)).settings.channel).toBeNull();
  });

  it("are refused when they are not valid, and the file stays as it was", async () => {
    await start(WRITTEN);
    const refused = (change: object) =>
      put(change).then(
        () => "done",
        (error: Error) => error.message,
      );
    expect(await refused({ doubts: { "DOUBT-999": "x" } })).toMatch(/^409 /);
    expect(await refused({ channel: "blog" })).toBe("400 bad-request");
    expect(await refused({ organisation: "x" })).toBe("400 bad-request");
    expect(await refused({ organisation: "a\nb: c" })).toBe("400 bad-request");
    expect(await refused({ norms: [] })).toBe("400 bad-request");
    expect(await readFile(file, "utf8")).toBe(WRITTEN);
  });

  it("keep who may read their file", async () => {
    await start(WRITTEN);
    await chmod(file, 0o600);
    await put({ channel: "albo" });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("list the exceptions, and take away those that no longer hold", async () => {
    await start(undefined, `# Decise in giunta.\nexceptions:\n${exception("a")}${exception("b")}`);
    const before = await bench.json<Settings>("/api/settings");
    expect(before.exceptions).toMatchObject([
      { id: "a".repeat(64), rule: "data/telefono", reason: "Recapito o firma di un ufficio", until: "2026-06-30" },
      { id: "b".repeat(64) },
    ]);
    const after = await put({ removeExceptions: ["a".repeat(64)] });
    expect(after.exceptions.map(({ id }) => id)).toEqual(["b".repeat(64)]);
    expect(await readFile(join(folder, "omissis.exceptions.yml"), "utf8")).toBe(
      `# Decise in giunta.\nexceptions:\n${exception("b")}`,
    );
  });
});
