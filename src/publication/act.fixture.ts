import type { Channel } from "../model/channel.ts";

/**
 * A short invented act of a row. `§` stands for the passage that breaks the rules of the row: left out in the lawful
 * version, put in by `breach` in the other one.
 */
export interface ActFixture {
  readonly row: string;
  readonly channel: Channel;
  readonly text: string;
  readonly breach: string;
  /** Verdict of the version with the breach; a row that rests on no text anybody read asks for a review. */
  readonly broken?: "needs-review";
}
