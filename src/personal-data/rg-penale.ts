import type { DataRule } from "../rules/data-rule.ts";
import { linkedNumber } from "./linked-number.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of criminal cases. */
export const rgPenale = (rule: DataRule): Recogniser => linkedNumber(rule);
