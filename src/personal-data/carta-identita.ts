import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of identity cards. */
export const cartaIdentita = (rule: DataRule): Recogniser => cuedPattern(rule);
