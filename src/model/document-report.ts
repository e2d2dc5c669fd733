import type { Channel } from "./channel.ts";
import type { Coverage } from "./coverage.ts";
import type { Finding } from "./finding.ts";
import type { LeftOut } from "./left-out.ts";
import type { LocalText } from "./local-text.ts";
import type { DocumentType, Publication } from "./publication.ts";
import type { Verdict } from "./verdict.ts";

/** Why a document was not read, or not wholly. */
export interface Unread {
  /** Stable id (`encrypted`, `broken`, `not-a-pdf` ...). */
  readonly reason: string;
  readonly text: LocalText;
  readonly remedy: LocalText;
}

/** All that is known of one document. Texts in `findings` are masked unless revealed on purpose. */
export interface DocumentReport {
  /** As the user named it. */
  readonly file: string;
  /** 1-based number of the act that the file is part of; absent where each file is an act of its own. */
  readonly act?: number;
  /** Lower-case hex of the bytes; null when they could not be read. */
  readonly sha256: string | null;
  readonly pages: number | null;
  readonly status: "read" | "partly-read" | "unreadable";
  readonly unread: Unread | null;
  readonly coverage: Coverage | null;
  /** Null when the publication stage did not run. */
  readonly documentType: DocumentType | null;
  readonly channel: Channel | null;
  readonly verdict: Verdict | null;
  readonly publication: Publication | null;
  readonly findings: readonly Finding[];
  /** What is hidden in the document and no finding, by a rule that says why. */
  readonly leftOut: readonly LeftOut[];
}
