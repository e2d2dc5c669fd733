import type { DataRule } from "../rules/data-rule.ts";
import { linkedNumber } from "./linked-number.ts";
import type { Recogniser } from "./recogniser.ts";

/** Numbers of civil and administrative cases. */
export const rgCivileAmministrativo = (rule: DataRule): Recogniser => linkedNumber(rule);
