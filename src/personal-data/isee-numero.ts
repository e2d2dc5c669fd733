import type { DataRule } from "../rules/data-rule.ts";
import { linkedNumber } from "./linked-number.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of ISEE declarations. */
export const iseeNumero = (rule: DataRule): Recogniser => linkedNumber(rule);
