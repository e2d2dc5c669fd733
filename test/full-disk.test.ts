import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = `"${process.execPath}" --import tsx cli/omissis.ts`;
/** A disk of our own that is full after four kilobytes; not every system lets us have one. */
const inSmallDisk = (folder: string, command: string) =>
  spawnSync("unshare", ["-rm", "sh", "-c", `mount -t tmpfs -o size=4k tmpfs "${folder}" && ${command}`], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
    env: { ...process.env, OMISSIS_LANG: "en" },
  });

describe("a full disk", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "omissis-full-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(inSmallDisk(tmpdir(), "true").status !== 0)(
    "is told, whether a report goes to a file or to where stdout leads, and nothing passes for written",
    () => {
      const toFile = `${PROGRAM} init --output "${folder}/a.yml"`;
      const toStdout = `${PROGRAM} rules list > "${folder}/b.txt"`;
      const { stdout, stderr } = inSmallDisk(
        folder,
        `{ ${toFile}; echo $?; ls -A "${folder}"; ${toStdout}; echo $?; }`,
      );
      expect(stdout).toBe("2\n2\n");
      expect(stderr.match(/Can't write \S+ \(ENOSPC\)\. Free some space on the disk/g)).toHaveLength(2);
      expect(existsSync(join(folder, "a.yml"))).toBe(false);
    },
  );
});
