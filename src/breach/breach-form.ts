import type { Lang, LocalText } from "../model/local-text.ts";
import type { BreachCase } from "./breach-case.ts";
import { momentText } from "./clock.ts";

/** A field of a form with what the program can say; null is for the person who fills it in. */
export interface Field {
  readonly label: LocalText;
  readonly value: string | null;
}

/** Every field of the form for a potential breach (reference procedure, allegato C). */
export function formFields({ exposed, severity }: BreachCase, lang: Lang): Field[] {
  const say = (it: string, en: string): string => ({ it, en })[lang];
  const kinds = severity.contexts.map(({ title }) => title[lang]).join("; ");
  const days = exposed.documents.flatMap(({ from }) => from ?? []).sort();
  const channels = [...new Set(exposed.documents.flatMap(({ channel }) => channel ?? []))].join(", ");
  const names = exposed.byRule.get("data/nome-persona") ?? 0;
  const established = severity.flags.filter(({ confirmed }) => confirmed);
  const told = established.map(({ title, value }) => `; ${title[lang]}: ${value[lang]}`).join("");
  return [
    { label: { it: "1. Cognome e nome del segnalante", en: "1. Surname and name of who reports" }, value: null },
    {
      label: { it: "2. Breve descrizione della violazione", en: "2. Short description of the breach" },
      value: say(
        `Documento pubblicato in rete con dati da non diffondere: ${kinds}.`,
        `Document published on line with data that must not be made public: ${kinds}.`,
      ),
    },
    {
      label: {
        it: "3. Banche dati oggetto di violazione e descrizione (indirizzo web e nome del file)",
        en: "3. Data bases concerned and description (web address and file name)",
      },
      value: exposed.documents
        .map(({ sha256, pages }, i) =>
          say(
            `documento ${i + 1}: SHA-256 ${sha256 ?? "?"}, pagine ${pages ?? "?"}`,
            `document ${i + 1}: SHA-256 ${sha256 ?? "?"}, pages ${pages ?? "?"}`,
          ),
        )
        .join("; "),
    },
    {
      label: { it: "4. Quando si è verificata", en: "4. When it happened" },
      value:
        days[0] === undefined
          ? say(
              "In un tempo non ancora determinato; è possibile che sia ancora in corso",
              "At a time not yet determined; it may still be going on",
            )
          : say(`Dal ${days[0]}; è possibile che sia ancora in corso`, `Since ${days[0]}; it may still be going on`),
    },
    {
      label: { it: "5. Dove è avvenuta", en: "5. Where it happened" },
      value:
        say("Sito istituzionale, albo pretorio on line", "Institutional site, albo pretorio on line") +
        (channels === "" ? "" : ` (${channels})`),
    },
    {
      label: {
        it: "6. Modalità di esposizione (lettura, copia, alterazione, cancellazione, furto, altro)",
        en: "6. Kind of exposure (reading, copy, alteration, deletion, theft, other)",
      },
      value: say(
        "Copia: i dati sono ancora sui sistemi del titolare e chiunque poteva copiarli",
        "Copy: the data are still on the controller's systems and anybody could copy them",
      ),
    },
    {
      label: { it: "7. Dispositivo o strumento", en: "7. Device or tool" },
      value: say("File o parte di file", "File or part of a file"),
    },
    {
      label: { it: "8. Quante persone sono state colpite", en: "8. How many persons are concerned" },
      value: say(
        `Un numero ancora sconosciuto di persone (nomi trovati, ripetizioni comprese: ${names})${told}`,
        `A number of persons not known yet (names found, repetitions included: ${names})${told}`,
      ),
    },
    { label: { it: "9. Data", en: "9. Date" }, value: null },
    { label: { it: "10. Firma del segnalante", en: "10. Signature of who reports" }, value: null },
  ];
}

/** The entry of the register: the breach, its effects and the measures (GDPR, art. 33, par. 5). */
export function registerFields({ severity, clock }: BreachCase, lang: Lang): Field[] {
  return [
    { label: { it: "Numero progressivo", en: "Number" }, value: null },
    { label: { it: "Conoscenza della violazione", en: "Breach known since" }, value: momentText(clock.knownSince) },
    {
      label: { it: "Natura della violazione", en: "Nature of the breach" },
      value: {
        it: "perdita di riservatezza: pubblicazione in rete",
        en: "loss of confidentiality: publication on line",
      }[lang],
    },
    {
      label: { it: "Categorie di dati", en: "Categories of data" },
      value: severity.contexts.map(({ title }) => title[lang]).join("; "),
    },
    { label: { it: "Categorie e numero di interessati", en: "Categories and number of persons" }, value: null },
    {
      label: { it: "Gravità proposta, da confermare", en: "Proposed severity, to be confirmed" },
      value: `${severity.level.title[lang]} (SE ${severity.se})`,
    },
    { label: { it: "Conseguenze", en: "Consequences" }, value: null },
    {
      label: {
        it: "Misure adottate (rimozione, copie, motori di ricerca)",
        en: "Measures taken (removal, copies, search engines)",
      },
      value: null,
    },
    { label: { it: "Parere del RPD", en: "Opinion of the DPO" }, value: null },
    {
      label: {
        it: "Decisione del Titolare su notifica e comunicazione, con i motivi",
        en: "Decision of the controller on notification and communication, with reasons",
      },
      value: null,
    },
  ];
}
