import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of the totals of benefits. */
export const BENEFIT_MESSAGES = {
  yearTotal: {
    it: "euro che l'unico beneficiario ha avuto nell'anno solare, questo atto compreso (850 oppure 1.250,50)",
    en: "euro that the only beneficiary got in the calendar year, this act included (850 or 1.250,50)",
  },
  yearTotals: {
    it: "lo stesso per più beneficiari: file CSV (Cognome Nome;850,00) o JSON (nome: euro)",
    en: "the same for several beneficiaries: a CSV (Surname Name;850,00) or JSON (name: euro) file",
  },
} as const satisfies Record<string, LocalText>;
