import type { LocalText } from "../model/local-text.ts";
import type { IdentifiedBy } from "../model/personal-datum.ts";
import { fillLocal } from "./texts.ts";

/** What makes a person recognisable, as texts say it. */
export const IDENTIFIED_BY: Readonly<Record<IdentifiedBy, LocalText>> = {
  name: { it: "nome", en: "name" },
  initials: { it: "iniziali", en: "initials" },
  "fiscal-code": { it: "codice fiscale", en: "tax code" },
  "staff-number": { it: "matricola", en: "staff number" },
  address: { it: "indirizzo", en: "address" },
  office: { it: "ruolo e ufficio", en: "role and office" },
  "school-class": { it: "classe e scuola", en: "class and school" },
  "age-and-place": { it: "età e luogo", en: "age and place" },
};

const WITHOUT_NAME: LocalText = {
  it: "{message} La persona si riconosce anche senza il nome: {by}.",
  en: "{message} The person can be recognised without a name too: {by}.",
};

/** A message about a person who is not named says what tells who it is. */
export const withIdentification = (message: LocalText, by: IdentifiedBy | null | undefined): LocalText =>
  by == null || by === "name" ? message : fillLocal(WITHOUT_NAME, { message, by: IDENTIFIED_BY[by] });
