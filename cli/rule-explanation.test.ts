import { expect, test } from "vitest";
import { loadRules } from "../src/rules/catalog.ts";
import { ruleExplanation } from "./rule-explanation.ts";

const catalog = loadRules();
const words = (text: string): string => text.replace(/\s+/g, " ");

test.each([...catalog.rows.values()].map((row) => [row.id, row] as const))(
  "%s is explained with what may be published and what may not",
  (id, { example, sources }) => {
    const explained = words(ruleExplanation(catalog, id, "it"));
    expect(explained).toContain(example.lawful);
    expect(explained).toContain(example.unlawful);
    expect(explained).toContain(words(sources[0].ref));
    expect(example.lawful).not.toBe(example.unlawful);
  },
);
