import { readFile, stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let report: string;
beforeEach(async () => {
  here = await workplace();
  const file = await here.write("a.pdf", "leak");
  report = here.path("report.json");
  await here.run(["check", file, "--channel", "albo", "--show-text", "--format", `json=${report}`]);
});
afterEach(() => here.remove());

describe("breach", () => {
  const TIMES = ["--known-since", "2025-03-04T09:30", "--now", "2025-03-05T09:30"];

  test("makes its file from a report, without the texts even where the report shows them", async () => {
    expect(await readFile(report, "utf8")).toContain(SECRET);
    const { exit, stdout } = await here.run(["breach", report, ...TIMES]);
    expect(exit).toBe(0);
    expect(stdout).toContain("Ore rimaste: 48.");
    expect(stdout).not.toContain(SECRET);
  });

  test("writes Markdown and PDF for their owner alone, never over others", async () => {
    const output = here.path("breach");
    expect((await here.run(["breach", report, ...TIMES, "--output", output])).exit).toBe(0);
    expect(await readFile(`${output}.pdf`, "latin1")).toMatch(/^%PDF-/);
    expect((await stat(`${output}.md`)).mode & 0o777).toBe(0o600);
    expect((await here.run(["breach", report, ...TIMES, "--output", output])).exit).toBe(2);
    expect((await here.run(["breach", report, ...TIMES, "--output", output, "--force"])).exit).toBe(0);
  });

  test("takes what only a person can know, and says how an answer is written", async () => {
    const answered = ["--flag", "piu-di-100=no", "--score", "dolo=0.5: accertato dal RPD"];
    const { exit, stdout } = await here.run(["breach", report, ...TIMES, ...answered]);
    expect(exit).toBe(0);
    expect(stdout).toContain("Intenzione dolosa: 0.5 (confermato)");
    expect(stdout).toContain("no, non più di cento (confermato)");
    const wrong = await here.run(["breach", report, ...TIMES, "--score", "dolo=0.5"]);
    expect([wrong.exit, wrong.stderr]).toEqual([2, expect.stringContaining("MOTIVO")]);
  });

  test("needs the time since when the breach is known", async () => {
    expect((await here.run(["breach", report])).stderr).toContain("--known-since");
    expect((await here.run(["breach", report, "--known-since", "ieri"])).exit).toBe(2);
    expect((await here.run(["breach", here.path("a.pdf"), ...TIMES])).stderr).toContain("non è un rapporto JSON");
  });
});
