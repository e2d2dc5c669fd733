import type { Unread } from "../model/document-report.ts";
import { EXIT, KnownFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** A document can't be redacted because part of it could not be examined: what is there is not known. */
export class PartlyExamined extends KnownFailure {
  readonly reason: string;
  readonly exitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(unread: Unread) {
    super(unread.text.en);
    this.reason = unread.reason;
    this.text = {
      it: `Il documento non si può oscurare perché non è stato esaminato per intero. ${unread.text.it}`,
      en: `The document can't be redacted because it was not examined as a whole. ${unread.text.en}`,
    };
    this.remedy = unread.remedy;
  }
}
