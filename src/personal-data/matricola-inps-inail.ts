import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of employers at INPS and INAIL. */
export const matricolaInpsInail = (rule: DataRule): Recogniser => cuedPattern(rule);
