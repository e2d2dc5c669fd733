import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Initials in place of a name, which do not make anonymous. */
export const iniziali = (rule: DataRule): Recogniser => cuedPattern(rule);
