import { join } from "node:path";
import type { LocalText } from "../model/local-text.ts";
import { loadFolder } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";

/** A reason for which whoever redacts may leave a proposed place readable (`rules/rejections/`). */
export interface RejectionReason {
  readonly id: string;
  readonly title: LocalText;
  readonly explanation: LocalText;
}

/** The closed list of reasons. @throws UsageFailure when the rule file is not valid. */
export const rejectionReasons = (): RejectionReason[] =>
  loadFolder<RejectionReason>(join(packageRoot(), "rules"), "rejections", "rejection-reason");
