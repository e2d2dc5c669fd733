import type { Lang, LocalText } from "../model/local-text.ts";

/** How a report for people is printed. */
export interface TextOptions {
  readonly lang: Lang;
  /** Prints recovered texts and personal data as they are. */
  readonly showText: boolean;
  /** Every finding one by one, notices too. */
  readonly verbose: boolean;
  /** Terminal colours. */
  readonly colour: boolean;
  /** Columns of a line; 100 when not given. */
  readonly width?: number;
  /** Name of a rule for people; null when it has none that stands alone. */
  /** What a rule tells beside its findings, where an explanation was asked for. */
  readonly explanationOf?: (rule: string) => RuleExplanation | null;
  readonly titleOf?: (rule: string) => LocalText | null;
}

/** Why a rule is there, and the norms it rests on, each with how certain it is. */
export interface RuleExplanation {
  readonly why: LocalText;
  readonly norms: readonly LocalText[];
}

export const DEFAULT_WIDTH = 100;
