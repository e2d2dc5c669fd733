import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of health insurance cards. */
export const tesseraSanitaria = (rule: DataRule): Recogniser => cuedPattern(rule);
