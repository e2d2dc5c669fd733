import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../rules/schema/${name}.schema.json`, import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schema("report-1"))
  .compile(schema("watch-1"));

let here: Workplace;
beforeEach(async () => {
  here = await workplace();
});
afterEach(() => here.remove());

describe("watch --once", () => {
  test("examines what is there like gate, masked, for the owner alone, and tells it by the exit code", async () => {
    await here.write("a.pdf", "leak");
    await here.write("b.pdf", "encrypted");
    await here.write("omissis.config.yml", "channel: albo\n");
    const { exit, stdout, calls } = await here.run(["watch", here.folder, "--once"]);
    expect(exit).toBe(1);
    expect(stdout).toContain(`${here.path("a.pdf")}: NON PUBBLICABILE (albo pretorio on line): 1 motivo di blocco\n`);
    expect(calls.map(({ method }) => method)).toEqual(["checkAct", "checkAct", "close"]);
    for (const file of ["a.pdf.omissis.txt", "a.pdf.omissis.json"]) {
      expect(await readFile(here.path(file), "utf8")).toContain("[nome]");
      expect(await readFile(here.path(file), "utf8")).not.toContain(SECRET);
      expect((await stat(here.path(file))).mode & 0o777).toBe(0o600);
    }
    const outcome = JSON.parse(await readFile(here.path("b.pdf.omissis.json"), "utf8"));
    validate(outcome);
    expect(validate.errors).toBeNull();
    expect(outcome).toMatchObject({
      exit: 3,
      report: { documents: [{ reason: "encrypted" }] },
    });
  });

  test("of a folder without documents has nothing examined", async () => {
    expect((await here.run(["watch", here.folder, "--once", "--channel", "at"])).exit).toBe(4);
  });
});

test.each([
  [["--channel", "at", "manca"]],
  [["--channel", "at", "a.pdf"]],
  [["--once", "."]],
  [["--interval", "0", "--channel", "at", "."]],
])("watch %j is wrong, and nothing is examined", async (args) => {
  await here.write("a.pdf", "leak");
  const paths = args.map((arg, index) => (index === args.length - 1 ? here.path(arg) : arg));
  expect(await here.run(["watch", ...paths])).toMatchObject({ exit: 2, calls: [], stdout: "" });
});
