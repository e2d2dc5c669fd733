import type { Reporter, TestModule } from "vitest/node";

/** Ends a test run with one line that any CI can read: how many tests passed and failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests("failed")].length === 0,
    );
    process.stdout.write(`\n${count("passed")} passed, ${count("failed") + broken.length} failed\n`);
  }
}
