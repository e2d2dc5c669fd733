import type { LocalText } from "../model/local-text.ts";

/** How certain a source is; the meaning of the marks is in `docs/sources.md`. */
export type Certainty = "verified" | "verified-2013-text" | "verified-secondary" | "from-knowledge";

export interface Source {
  readonly ref: string;
  readonly v: Certainty;
}

/** What every rule tells a person. Texts may hold `{placeholders}` that the finding fills. */
export interface RuleText {
  /** `leak/<kind>`, `data/<id>` or `publication/<id>`. */
  readonly id: string;
  readonly title: LocalText;
  readonly message: LocalText;
  readonly why: LocalText;
  readonly remedy: LocalText;
  readonly sources: readonly [Source, ...Source[]];
}

/** The source as reports print it. */
export const citation = (rule: Pick<RuleText, "sources">): string => rule.sources[0].ref;
