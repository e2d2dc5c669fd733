import { join } from "node:path";
import type { LocalText } from "../model/local-text.ts";
import { loadFolder } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";
import type { Source } from "./rule-text.ts";

/** What the pages of a site have to have, or not to have. */
export interface DutyRule {
  /** `duty/<id>`. */
  readonly id: string;
  readonly title: LocalText;
  /** What it is when it is not met. */
  readonly fails: "red" | "yellow";
  readonly remedy: LocalText;
  readonly sources: readonly [Source, ...Source[]];
  /** Groups of words without case and accents; a page meets a group with one of its words. */
  readonly cues?: readonly (readonly string[])[];
  /** Names that links have to have, with their variants. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Rules whose findings make the difference. */
  readonly rules?: readonly string[];
}

/** The duties (`rules/duties/`) in their order. @throws UsageFailure when the rule file is not valid. */
export const dutyRules = (): DutyRule[] => loadFolder<DutyRule>(join(packageRoot(), "rules"), "duties", "duty");
