/** What making a redacted copy consists of. */
export type Stage = "plan" | "burn" | "write" | "verify";

/** Is told how many milliseconds a stage took. */
export type OnStage = (stage: Stage, milliseconds: number) => void;

/** Does a stage and tells how long it took, whether it came to its end or not. */
export async function timed<Result>(onStage: OnStage | undefined, stage: Stage, work: () => Promise<Result>) {
  const start = performance.now();
  try {
    return await work();
  } finally {
    onStage?.(stage, performance.now() - start);
  }
}
