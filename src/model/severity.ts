/** `blocco` stops publication, `revisione` asks a person, `avviso` informs. */
export type Severity = "blocco" | "revisione" | "avviso";

export const SEVERITIES = ["blocco", "revisione", "avviso"] as const satisfies readonly Severity[];

/** The stricter of two severities. */
export const stricter = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
