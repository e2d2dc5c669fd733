import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { act } from "../../../test/act.ts";
import type { PersonalDatum } from "../../model/personal-datum.ts";
import type { DataRule } from "../../rules/data-rule.ts";
import { loadFolder } from "../../rules/load-folder.ts";
import { packageRoot } from "../../rules/package-root.ts";
import { findInText, findPersonalData, isLexical } from "../personal-data.ts";

const rules = new Map(
  loadFolder<DataRule>(join(packageRoot(), "rules"), "data", "data").map((rule) => [rule.id, rule] as const),
);
/** An act of a body around a text: a head, and somebody who signs. */
const inAct = (text: string) =>
  act(`COMUNE DI BORGOALTO\nDeterminazione n. 12 del 3 maggio 2024\n\n${text}\n\nIl Dirigente\nPaolo Neri\n`);
const revealed = (text: string): PersonalDatum[] =>
  findPersonalData(inAct(text), rules).filter(({ rule }) => isLexical(rules.get(rule) as DataRule));
const strict = (text: string): PersonalDatum[] => revealed(text).filter(({ severity }) => severity !== "avviso");
const phrases = (text: string, category: string): string[] =>
  strict(text)
    .filter((one) => one.category === category)
    .map((one) => one.text);

describe("what words reveal about somebody", () => {
  it.each([
    ["health", "Il dipendente Ugo Verri è stato colpito da ictus cerebrale."],
    ["health", "Si prende atto del certificato medico prodotto da Ugo Verri con prognosi di giorni trenta."],
    ["health", "Dipendente\tGiorni\tCausale\nUgo Verri\t12\tricovero ospedaliero"],
    ["health", "M.R., matricola 20718, è collocata in aspettativa per infermità."],
    ["disability", "Alla sig.ra Ilaria Venturi è riconosciuta una invalidità civile del 75%."],
    ["disability", "Concessione permessi ex art. 33 L. 104/92 alla dipendente Ilaria Venturi."],
    ["disability", "Candidato\tTitoli di preferenza\nUgo Verri\tinvalido civile"],
    ["sexual-life", "La sig.ra Ilaria Venturi, vittima di violenza da parte del convivente, chiede l'alloggio."],
    ["genetic-biometric", "Ilaria Venturi è portatrice della mutazione BRCA1."],
    ["genetic-biometric", "La rilevazione dell'impronta digitale del dipendente Ugo Verri non è riuscita."],
    ["ethnic-origin", "Il sig. Amadou Diallo, richiedente protezione internazionale, è ospite del centro."],
    ["religion", "Al dipendente Ugo Verri, testimone di Geova, è concesso il cambio turno."],
    ["political-opinion", "Il dipendente Ugo Verri, iscritto al Partito Democratico, ha chiesto il permesso."],
    ["trade-union", "La dipendente Ilaria Venturi ha aderito allo sciopero del 3 maggio."],
    ["judicial", "È sospeso il vigile Ugo Verri, raggiunto da un'ordinanza di custodia cautelare per corruzione."],
    ["judicial", "Si prende atto che Ugo Verri è imputato per il reato di cui all'art. 640 c.p."],
    ["economic-hardship", "Beneficiario\tISEE\tContributo\nUgo Verri\t4.321,00\t500,00"],
    ["economic-hardship", "Al sig. Ugo Verri, privo di reddito, è concesso un contributo."],
    ["income-tax", "Il sig. Ugo Verri ha dichiarato un reddito complessivo di euro 23.456,00."],
    ["salary-detail", "Alla dipendente Ilaria Venturi spetta lo stipendio tabellare di euro 1.845,20 mensili."],
    ["garnishment", "Atto di pignoramento presso terzi a carico del dipendente Ugo Verri per euro 5.000,00."],
    ["location", "La sig.ra Ilaria Venturi è ospite della casa rifugio di via Tolmino 4."],
    ["health", "Rimborso a Ugo Verri per cure termali e fisioterapiche."],
    ["health", "La sig.ra Ilaria Venturi è ospite della clinica a seguito di ictus cerebrale."],
    ["health", "Ugo Verri, positivo al test antidroga, è sospeso dalle mansioni di autista."],
    ["disability", "Assunzione di Ugo Verri quale iscritto nelle liste del collocamento mirato."],
    ["disability", "Ricovero di Ilaria Venturi in residenza protetta perché non più autosufficiente."],
    ["religion", "Ilaria Venturi chiede il pasto halal per motivi religiosi."],
    ["ethnic-origin", "Il sig. Ugo Verri, di nazionalità moldava, chiede la residenza."],
    ["judicial", "Ammissione di Ugo Verri ai lavori di pubblica utilità in luogo della pena."],
    ["economic-hardship", "Contributo straordinario a Ilaria Venturi, disoccupata con tre figli a carico."],
    ["economic-hardship", "Esenzione dal ticket mensa a Ilaria Venturi, ISEE euro 2.100,00."],
    ["salary-detail", "Al dipendente Ugo Verri spetta l'indennità di specifiche responsabilità di euro 1.500,00."],
    ["garnishment", "Trattenuta di un quinto sullo stipendio di Ilaria Venturi su ordinanza del giudice."],
  ])("is %s: %j", (category, text) => {
    const found = strict(text).filter((one) => one.category === category);
    expect(found.map((one) => one.severity)).toContain("blocco");
    for (const one of found) expect(one.mask).toHaveProperty("word");
  });

  it.each([
    ["health", "Il dipendente Ugo Verri, assente per malattia, è sostituito.", "assente per malattia"],
    ["health", "Il sig. Ugo Verri ha il diabete.", "diabete"],
    ["disability", "La sig.ra Ilaria Venturi ha una invalidità civile del 75% e chiede.", "invalidità civile del 75"],
    ["judicial", "Ugo Verri, agli arresti domiciliari, chiede.", "agli arresti domiciliari"],
    [
      "salary-detail",
      "Lo stipendio base di Ugo Verri. Poi: stipendio base 1.481,60 euro a Ugo Verri.",
      "stipendio base 1.481,60",
    ],
  ])("is the shortest phrase of %s in %j", (category, text, phrase) => {
    expect(phrases(text, category)).toEqual([phrase]);
  });

  it("is the whole cell of a table", () => {
    const table = "Nome\tNote\nUgo Verri\tdiabetico, insulina in infermeria\nAnna Gatti\tnessuna";
    expect(phrases(table, "health")).toEqual(["diabetico, insulina in infermeria"]);
  });

  it("is a person's of whom the sentence only says `the employee`", () => {
    expect(phrases("Vista l'istanza di Ugo Verri.\nIl dipendente è affetto da diabete.", "health")).toHaveLength(1);
  });

  it("says by what the person is recognised", () => {
    const by = (text: string) => strict(text).map((one) => one.identifiedBy);
    expect(by("Il sig. Ugo Verri è affetto da diabete.")).toEqual(["name"]);
    expect(by("Il minore A.B. è affetto da diabete.")).toContain("initials");
    expect(by("Il dipendente matricola 20718 è affetto da diabete.")).toEqual(["staff-number"]);
    expect(by("C.F. VRDLCU12R70F839G, affetto da diabete.")).toEqual(["fiscal-code"]);
  });

  it("is to be looked at when several people may be meant", () => {
    const text = "Istanze di Ugo Verri e di Anna Gatti.\n\nAgli atti risulta che era affetto da diabete.";
    expect(strict(text).map((one) => one.severity)).toEqual(["revisione"]);
  });
});

describe("words about nobody inform at most, and have no category", () => {
  it.each([
    [
      "a norm in a call",
      "Si applica la riserva di cui alla legge 104/1992 e alla legge 68/1999. Vincitore: Ugo Verri.",
    ],
    [
      "a requirement",
      "Occorre non aver riportato condanne penali né avere procedimenti penali in corso. Vincitrice Anna Gatti.",
    ],
    ["a service", "Il Centro di salute mentale apre alle 9; per informazioni rivolgersi alla sig.ra Ilaria Venturi."],
    ["a case that may come", "In caso di malattia il sig. Ugo Verri avviserà l'ufficio."],
    ["a group", "Contributi a famiglie con persone affette da sclerosi multipla: euro 3.000,00."],
    ["a contract", "Lavori di abbattimento delle barriere architettoniche della scuola, progettista arch. Ugo Verri."],
    ["criteria", "Il contributo spetta alle famiglie con ISEE non superiore a euro 15.000,00."],
    ["an office", "Il Responsabile della prevenzione della corruzione e della trasparenza, dott. Ugo Verri."],
    ["a mayor's decree", "Decreto sindacale di nomina della dott.ssa Ilaria Venturi nel collegio sindacale."],
    ["a building", "Permesso di costruire a Ugo Verri per un ricovero attrezzi."],
    ["a file's digest", "La firma digitale di Ugo Verri; impronta digitale del file agli atti."],
    ["a firm", "Ditta\tOggetto\tEuro\nVerri Medicali S.r.l.\tkit HIV e protesi d'anca\t84.120,00"],
    ["an answer in the negative", "Ugo Verri\nCondanne penali: NO\nPatologie: nessuna"],
    ["statistics", "Indicatore\tValore\nPersone seguite per disabilità\t44\nMinori in carico\t31"],
    ["a doctor's career", "Curriculum di Ugo Verri: direttore dell'unità operativa di oncologia e malattie infettive."],
    ["who runs a service", "Ilaria Venturi, coordinatrice del centro antiviolenza e della casa rifugio comunale."],
    ["a subject of study", "Ugo Verri, docente di un corso sulla dislessia e referente per gli alunni con DSA."],
    [
      "a lawyer's task",
      "Incarico all'avv. Ugo Verri per la costituzione di parte civile nel processo per reati ambientali.",
    ],
    ["a list that is no party", "Ilaria Venturi, candidata nella lista degli idonei, è assunta dal 1° giugno."],
    ["a reserve", "Il vincitore del concorso è Ugo Verri; restano salve le riserve per le categorie protette."],
    ["elected persons", "La consigliera Ilaria Venturi, del gruppo Partito Democratico, interviene sulla mozione."],
  ])("%s: %j", (_, text) => {
    expect(strict(text).map((one) => [one.rule, one.text])).toEqual([]);
    for (const one of revealed(text)) expect(one.category).toBeNull();
  });

  it("reports the cue itself, so that a clerk sees what was met", () => {
    expect(revealed("Ai sensi della legge 104/1992 i permessi spettano a chi ne ha diritto.")).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: "data/salute", severity: "avviso", category: null })]),
    );
  });
});

describe("minors", () => {
  it("are known by the role of their name, their age, their class", () => {
    expect(phrases("Figlia: Anna Gatti, di anni otto, residente in città.", "minor")).toEqual([
      "Anna Gatti",
      "di anni otto",
    ]);
    expect(phrases("Anna Gatti (figlia, anni 15) e Marco Gatti (coniuge).", "minor")).toEqual([
      "Anna Gatti",
      "anni 15",
    ]);
    expect(phrases("Alunno\tIstituto e classe\nUgo Ferri\tLiceo scientifico, 1A", "minor")).toEqual([
      "Ugo Ferri",
      "Liceo scientifico, 1A",
    ]);
    expect(phrases("Micronido\nBambino\tMesi\nUgo Ferri\t14 mesi\nAnna Gatti\t22 mesi", "minor")).toEqual([
      "Ugo Ferri",
      "14 mesi",
      "Anna Gatti",
      "22 mesi",
    ]);
    expect(phrases("Il minore A.B., nato il 3 marzo 2015, è in affido.", "minor")).toContain("nato il 3 marzo 2015");
  });

  it("are no adults, nor terms of contracts", () => {
    expect(phrases("Ugo Verri, di anni 47, è assunto per anni 3 e mesi 6.", "minor")).toEqual([]);
    expect(phrases("Nome\tDurata\nUgo Verri\t12 mesi", "minor")).toEqual([]);
  });
});

describe("pay and tax", () => {
  it("takes every item of a payslip, whatever the body calls it", () => {
    const payslip =
      "CEDOLINO PAGA\nDipendente: Ilaria Venturi\nCOMPETENZE\nparam. zeta\t2.010,00\nstipendio base\t1.481,60\nRITENUTE\ncessione V\t250,00\nnetto a pagare 1.900,00";
    expect(phrases(payslip, "salary-detail")).toHaveLength(3);
    expect(phrases(payslip, "garnishment")).toEqual(["cessione V", "250,00"]);
  });

  it("leaves scales and items without a person", () => {
    expect(strict("Area\tTabellare annuo\nFunzionari\t25.146,71\nTrattenuta per pignoramento\tfino a 1/5")).toEqual([]);
  });
});

it("finds what words reveal in recovered texts too", () => {
  expect(findInText("Ugo Verri - certificato medico, depressione", rules).map((one) => one.category)).toContain(
    "health",
  );
});
