import type { Channel } from "../model/channel.ts";
import type { LocalText } from "../model/local-text.ts";
import type { Source } from "./rule-text.ts";

/**
 * `days`: that many full days after the day of affixing. `years`: from 1 January of the year after the publication.
 * `unknown`: no norm gives the term, or it hangs on an event that the program can't know; the text says which.
 */
export type Term =
  | { readonly days: number }
  | {
      readonly years: number;
      /** Longer as long as the act has effects. */
      readonly whileEffects?: boolean;
    }
  | {
      readonly unknown: LocalText;
      /** Known once the office or mandate has ended: that many years after, on the same day. */
      readonly afterOffice?: { readonly years: number };
    };

/** How long a document stays on a channel. */
export interface RetentionRule {
  /** `R-ALBO-10` ... */
  readonly id: string;
  readonly channel: Channel;
  readonly term: Term;
  readonly title: LocalText;
  readonly note?: LocalText;
  readonly sources: readonly [Source, ...Source[]];
}
