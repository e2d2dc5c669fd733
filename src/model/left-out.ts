import type { Evidence } from "./evidence.ts";
import type { ExclusionId } from "./exclusion.ts";
import type { LocalText } from "./local-text.ts";

/** Something hidden that is no finding, by a rule that says why. Equal ones of a page are counted together. */
export interface LeftOut {
  readonly rule: ExclusionId;
  /** Of the rule. */
  readonly title: LocalText;
  /** Kind of leak that it would be. */
  readonly kind: string;
  /** 1-based; null for what belongs to no page. */
  readonly page: number | null;
  readonly count: number;
  /** The first few of their texts. */
  readonly examples: readonly Evidence[];
}
