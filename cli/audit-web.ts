import type { RunChoices } from "../src/index.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { AUDIT_WEB_MESSAGES } from "./audit-web-messages.ts";

export interface AuditWebOptions {
  readonly contact?: string;
  readonly allowHost?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly maxPages?: number;
  readonly maxDepth?: number;
  readonly patience?: number;
}

const MAX_PAGES = 20_000;
const MAX_DEPTH = 25;
/** Seconds. */
const PATIENCE = 30;

/** How sites are read; null where no contact is given: then none may be. @throws UsageFailure when it is no contact */
export function webChoicesOf(options: AuditWebOptions, version: string): RunChoices["web"] {
  const { contact, allowHost = [], allowPrivate = false } = options;
  if (contact === undefined) return null;
  // It goes into a header, and whoever runs the site has to be able to use it.
  if (!/^[\x21-\x7e]{3,200}$/.test(contact) || !/^(?:[^@]+@[^@]+\.[^@]+|https?:\/\/.+)$/.test(contact)) {
    throw new UsageFailure(AUDIT_WEB_MESSAGES.wrongContact, AUDIT_WEB_MESSAGES.wrongContactRemedy);
  }
  return {
    agent: `omissis/${version} (+${contact})`,
    hosts: allowHost,
    allowPrivate,
    maxPages: options.maxPages ?? MAX_PAGES,
    maxDepth: options.maxDepth ?? MAX_DEPTH,
    patience: 1000 * (options.patience ?? PATIENCE),
  };
}
