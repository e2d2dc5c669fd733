import type { Severity } from "../model/severity.ts";

/** RGB, 0 to 255. Told apart on white, on black and by those who see few colours. */
export const SEVERITY_COLOUR: Readonly<Record<Severity, readonly [red: number, green: number, blue: number]>> = {
  blocco: [208, 20, 30],
  revisione: [224, 120, 0],
  avviso: [30, 100, 200],
};
