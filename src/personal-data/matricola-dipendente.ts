import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Staff and pupil numbers: pseudonyms, not anonymous. */
export const matricolaDipendente = (rule: DataRule): Recogniser => cuedPattern(rule);
