import { homedir } from "node:os";
import { join } from "node:path";
import type { Context } from "./context.ts";
import { keyOf } from "./key.ts";

/** Where a store is, and the key that opens it or the folder of such keys. @throws UsageFailure when the key is wrong */
export const storeChoice = async (
  { store, keyFile }: { readonly store?: string; readonly keyFile?: string },
  { env }: Pick<Context, "env">,
): Promise<{ readonly file: string | null; readonly key: string | null; readonly keyFolder: string }> => ({
  file: store ?? null,
  key: await keyOf(keyFile, env),
  keyFolder: join(env.XDG_CONFIG_HOME || join(homedir(), ".config"), "omissis", "keys"),
});
