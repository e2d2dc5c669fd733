/** The audit was asked to stop before a document could be examined; it waits for the next run. */
export class AuditStopped extends Error {}
