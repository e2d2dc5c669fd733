import type { Organisation } from "../configuration/configuration.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";

/** The data that are not the body's own: its accounts, mailboxes and phone numbers are nobody's personal data. */
export function othersData(
  data: readonly PersonalDatum[],
  { ibans = [], "mail-domains": domains = [], phones = [] }: Organisation = {},
): PersonalDatum[] {
  const accounts = new Set(ibans.map(accountOf));
  const numbers = new Set(phones.map(numberOf));
  return data.filter(({ rule, value, text }) => {
    if (accounts.has(accountOf(value))) return false;
    if (rule === "data/telefono") return !numbers.has(numberOf(text));
    const domain = /@([^@\s]+)$/.exec(value)?.[1]?.toLowerCase();
    return domain === undefined || !domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  });
}

const accountOf = (text: string): string => text.replace(/\s/g, "").toUpperCase();

/** The national number: the digits without the prefix of Italy. */
const numberOf = (text: string): string => text.replace(/\D/g, "").replace(/^(?:00)?39(?=\d{9})/, "");
