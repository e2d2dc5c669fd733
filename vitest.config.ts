import { defineConfig } from "vitest/config";

/** Tests of whole programs, which take memory and start threads: each file has a process of its own. */
const WHOLE = ["test/**/*.test.ts", "src/server/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "./test/serve/build-page.ts",
    reporters: ["default", "./test/closing-line.ts"],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "parts",
          include: ["src/**/*.test.ts", "cli/**/*.test.ts"],
          exclude: WHOLE,
          // Most of the time went into loading the same modules for each file anew.
          isolate: false,
        },
      },
      { extends: true, test: { name: "whole", include: WHOLE } },
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
