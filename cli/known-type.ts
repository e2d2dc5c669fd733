import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { similarIds } from "./similar-ids.ts";

/** @throws UsageFailure when the publication table has no such row. */
export function requireKnownType(type: string | undefined, { rows }: RuleCatalog): void {
  if (type === undefined || rows.has(type)) return;
  const similar = similarIds(type, rows.keys());
  const guess = similar.length === 0 ? "" : ` (${similar.join(", ")})`;
  throw new UsageFailure(
    fillText({ it: "Il tipo di atto «{type}» non esiste.", en: "There is no type of act “{type}”." }, { type }),
    fillText(
      {
        it: "Indicare uno dei tipi elencati da omissis rules list{guess}.",
        en: "Give one of the types that omissis rules list shows{guess}.",
      },
      { guess },
    ),
  );
}
