import { describe, expect, it } from "vitest";
import { loadRules } from "../../rules/catalog.ts";
import { findInText } from "../personal-data.ts";

const rules = loadRules().data;
const revealed = (text: string) => findInText(text, rules).filter(({ identifiedBy }) => identifiedBy !== undefined);

describe("a person is recognised without a name", () => {
  it.each([
    ["L'autista dello scuolabus è assente per malattia dal 3 marzo.", "office"],
    ["Si prende atto che la cuoca della mensa di Borgo Alto è in stato di gravidanza.", "office"],
    ["Il responsabile dell'ufficio anagrafe è stato dichiarato inidoneo al servizio.", "office"],
    ["Il custode del cimitero ha patteggiato una pena di otto mesi.", "office"],
    ["All'alunna della classe II B della scuola Rodari, affetta da celiachia, si fornisce il pasto.", "school-class"],
    ["Servizio per l'alunno autistico della 3ª C dell'istituto Pascoli.", "school-class"],
    ["Si segnala una donna di 54 anni della frazione di Monteluco, affetta da demenza.", "age-and-place"],
    ["Contributo al settantenne di Colfiorito affetto da diabete.", "age-and-place"],
    ["Alla persona residente in Via delle Conce 12 è riconosciuta l'indennità di accompagnamento.", "address"],
    ["La dipendente matr. 4471 è assente per malattia.", "staff-number"],
    ["Contributo a M.R., affetto da sclerosi multipla.", "initials"],
    ["La sig.ra Ilaria Venturi è assente per malattia.", "name"],
  ])("%s (%s)", (text, by) => {
    expect(revealed(text).map(({ identifiedBy, severity }) => [identifiedBy, severity])).toContainEqual([by, "blocco"]);
  });

  it("by the name where one stands beside the description", () => {
    const text = "L'autista dello scuolabus Ugo Verri è assente per malattia.";
    expect(
      revealed(text)
        .filter(({ severity }) => severity === "blocco")
        .map(({ identifiedBy }) => identifiedBy),
    ).toEqual(["name"]);
  });
});

describe("offices, schools and places in the abstract identify nobody", () => {
  it.each([
    "Il responsabile del settore tecnico determina la fornitura di ausili per disabili.",
    "La scuola primaria Rodari, classe II B, partecipa alla giornata sulla celiachia.",
    "Gli alunni della classe III A dell'istituto Pascoli visitano la mostra sulla disabilità.",
    "Il docente di sostegno è assegnato alla classe che accoglie un alunno con disabilità certificata ai sensi della legge 104/1992.",
    "Bando per un posto di autista dello scuolabus: i candidati non devono avere riportato condanne penali.",
    "Il concorrente di età non superiore a 54 anni residente nella frazione può presentare domanda.",
    "L'educatore del nido somministra farmaci salvavita previa autorizzazione.",
    "L'insegnante della scuola dell'infanzia che assiste un familiare con handicap grave ha la precedenza.",
    "L'assistente sociale del comune valuta la condizione di non autosufficienza dei richiedenti.",
  ])("%s", (text) => {
    expect(revealed(text).filter(({ severity }) => severity !== "avviso")).toEqual([]);
  });
});
