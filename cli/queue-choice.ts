import { UsageFailure } from "../src/model/failure.ts";
import type { Environment } from "./context.ts";
import { keyOf } from "./key.ts";
import { QUEUE_MESSAGES } from "./queue-messages.ts";

export interface QueueOptions {
  readonly queue?: string;
  readonly keyFile?: string;
}

/** The queue to use and its key; null when none is named. @throws UsageFailure when it is none, or there is no key */
export async function queueChoice(
  { queue, keyFile }: QueueOptions,
  env: Pick<Environment, "OMISSIS_KEY" | "OMISSIS_QUEUE">,
): Promise<{ readonly url: string; readonly key: string } | null> {
  const url = queue ?? env.OMISSIS_QUEUE ?? "";
  if (url === "") return null;
  if (!/^postgres(?:ql)?:\/\/./.test(url)) {
    throw new UsageFailure(QUEUE_MESSAGES.wrongQueue, QUEUE_MESSAGES.noQueueRemedy);
  }
  const key = await keyOf(keyFile, env);
  if (key === null) throw new UsageFailure(QUEUE_MESSAGES.noKey, QUEUE_MESSAGES.noKeyRemedy);
  return { url, key };
}
