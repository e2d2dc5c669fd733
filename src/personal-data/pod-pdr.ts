import type { DataRule } from "../rules/data-rule.ts";
import { linkedNumber } from "./linked-number.ts";
import type { Recogniser } from "./recogniser.ts";

/** Codes of electricity and gas supplies. */
export const podPdr = (rule: DataRule): Recogniser => linkedNumber(rule);
