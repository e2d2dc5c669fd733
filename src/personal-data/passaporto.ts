import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of passports, travel documents and residence permits. */
export const passaporto = (rule: DataRule): Recogniser => cuedPattern(rule);
