import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
beforeEach(async () => {
  here = await workplace();
});
afterEach(() => here.remove());

describe("calendar", () => {
  test("asks the engine with every day given, and says when a day is not known", async () => {
    const file = await here.write("a.pdf", "clean");
    const days = ["--date", "2025-03-01", "--act-date", "2025-02-20", "--office-end", "2024-06-14"];
    const { exit, calls, stdout } = await here.run(["calendar", file, "--channel", "albo", ...days]);
    expect(exit).toBe(3);
    expect(calls[0]).toMatchObject({
      method: "checkAct",
      options: { channel: "albo", date: "2025-03-01", actDate: "2025-02-20", officeEnd: "2024-06-14" },
    });
    expect(stdout).toContain("tipo di atto non riconosciuto");
  });

  test("writes iCalendar to a file", async () => {
    const file = await here.write("a.pdf", "clean");
    await here.run(["calendar", file, "--format", "ics", "--output", here.path("terms.ics"), "--today", "2025-01-01"]);
    expect(await readFile(here.path("terms.ics"), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect((await here.run(["calendar", file, "--output", file])).exit).toBe(2);
    expect((await here.run(["calendar", file, "--format", "xml"])).stderr).toContain("text o json o ics");
  });
});
