import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Number plates; those of the body's own vehicles are no personal data. */
export const targa = (rule: DataRule): Recogniser => cuedPattern(rule);
