import type { DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of driving licences. */
export const patente = (rule: DataRule): Recogniser => cuedPattern(rule);
