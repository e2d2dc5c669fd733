/** Loaded when they are needed: examining takes no PDF writer, and starts sooner without. */
export const writers = {
  evidence: () => import("./evidence.ts"),
  redaction: () => import("./redacted-document.ts"),
  register: () => import("../redaction/register-page.ts"),
  pdfa: () => import("./pdfa-of.ts"),
};
