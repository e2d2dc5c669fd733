import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { loadRules } from "../rules/catalog.ts";
import { documentType } from "./document-type.ts";
import { RECOGNISED } from "./recognised.fixture.ts";

const { rows } = loadRules();
const CALL = "concorso-convocazione-prova-successiva";
const RESULTS = "concorso-esiti-prove-intermedie";
const RANKING = "concorso-graduatoria-finale";
const typeOf = (text: string) => documentType(act(text), rows);

describe("the type of an act of a competition", () => {
  test.each([
    [
      CALL,
      "Comune di Valdora\nConcorso pubblico per esami per n. 2 posti di istruttore\nCONVOCAZIONE ALLA PROVA ORALE\nI candidati sono convocati il 5 giugno alle ore 9, muniti di documento di riconoscimento.\nCodice\tGiorno\tOra\nA1\t5 giugno\t9.00",
    ],
    [
      CALL,
      "Comune di Valdora\nElenco dei candidati ammessi alla prova scritta\nConcorso per un posto di geometra\nCodice\tAmmesso\nA1\tSI\nA2\tNO",
    ],
    [
      CALL,
      "PROVINCIA DI TERRALTA\nDIARIO DELLE PROVE D'ESAME\nConcorso per collaboratore tecnico\nLa prova scritta avrà luogo il 12 maggio. I candidati devono presentarsi alle 8.30.",
    ],
    [
      RESULTS,
      "COMUNE DI VALDORA\nConcorso pubblico per n. 2 posti di istruttore\nESITO DELLA PROVA SCRITTA\nSono ammessi alla prova orale i candidati con almeno 21/30.\nCodice\tPunteggio\nA1\t24\nA2\t18",
    ],
    [RESULTS, "Città di Colleverde\nPROVA PRATICA - RISULTATI\nSelezione per operaio\nCodice\tEsito\nX1\tidoneo"],
    [
      RESULTS,
      "ASL\nValutazione dei titoli\nConcorso per titoli ed esami, infermiere\nCandidato\tTotale titoli\nA\t7\nB\t5",
    ],
    [
      RANKING,
      "DETERMINAZIONE N. 412\nOGGETTO: APPROVAZIONE VERBALI E GRADUATORIA FINALE DEL CONCORSO PUBBLICO PER LA\nCOPERTURA DI N. 2 POSTI DI ISTRUTTORE\n\nVisto il bando pubblicato con scadenza per la presentazione delle domande al 15 marzo;\nPreso atto che la prova scritta si è svolta il 20 aprile;\nPos.\tCandidato\tPunteggio totale\n1\tAB1\t58\n2\tAB2\t55\nSono dichiarati vincitori i primi due.",
    ],
    [
      RANKING,
      "Comune\nEsito finale della selezione per archivista\nRisulta vincitore il dott. Elio Verdi, con punti 62.",
    ],
    [
      RANKING,
      "Unione dei Comuni\nSelezione pubblica per istruttori di vigilanza\nGraduatoria di merito\nN.\tCandidato\tPunteggio\n1\tID-1\t28",
    ],
  ])("is told from its words: %s", (row, text) => {
    const type = typeOf(text);
    expect(type.id).toBe(row);
    expect(type.confidence).toBeGreaterThan(0.6);
    expect(type.best?.evidence.length).toBeGreaterThan(0);
  });

  test("isn't told from the file name", () => {
    const read = {
      ...act("Comune di Valdora\nAvviso alla cittadinanza\nSi svolgerà la festa."),
      fileName: "graduatoria-finale-concorso.pdf",
    };
    expect(documentType(read, rows).id).toBeNull();
  });
});

describe("an act with the words of a competition", () => {
  test.each([
    [
      "concorso-bando",
      "COMUNE DI VALDORA\nBANDO DI CONCORSO PUBBLICO PER ESAMI PER N. 2 POSTI DI ISTRUTTORE\nArt. 1 Requisiti di ammissione\nPossono partecipare i maggiorenni.\nArt. 6 Prove\nLa prova scritta si terrà a giugno. L'elenco degli ammessi alla prova orale sarà pubblicato.\nArt. 9 Graduatoria finale\nLa commissione forma la graduatoria di merito. Sono dichiarati vincitori i candidati utilmente collocati.",
    ],
    [
      "concorso-composizione-commissione",
      "DETERMINAZIONE N. 140\nOGGETTO: NOMINA COMMISSIONE ESAMINATRICE CONCORSO PUBBLICO ISTRUTTORE\nLe prove scritte si svolgeranno a giugno; la graduatoria finale sarà approvata.",
    ],
    [
      "concorso-criteri-valutazione",
      "Commissione esaminatrice\nCRITERI DI VALUTAZIONE DELLE PROVE\nConcorso istruttore\nPer la prova scritta: massimo 10 punti.",
    ],
    [
      "assunzione-vincitori",
      "DETERMINAZIONE N. 500\nOGGETTO: ASSUNZIONE A TEMPO INDETERMINATO DEL VINCITORE DEL CONCORSO\nVista la graduatoria finale approvata; di assumere il vincitore.",
    ],
    [
      "graduatoria-alloggi-erp",
      "Ufficio Casa\nGRADUATORIA DEFINITIVA PER L'ASSEGNAZIONE DI ALLOGGI DI EDILIZIA RESIDENZIALE PUBBLICA\nPos.\tDomanda\tPunteggio totale\n1\t33\t12",
    ],
    [
      "graduatoria-asilo-nido",
      "Graduatoria definitiva ammessi al nido d'infanzia comunale\nPosizione\tDomanda\tPunteggio\n1\tD1\t40",
    ],
    [
      "contratti-affidamenti",
      "Determinazione n. 9\nOggetto: Gara per l'affidamento del servizio. Verbali della commissione giudicatrice e graduatoria finale\nConcorrente\tTotale\nAlfa srl\t90",
    ],
    [
      "cv-dirigenti-eq",
      "CURRICULUM VITAE\nElio Verdi\n2010: vincitore di concorso pubblico, primo in graduatoria finale; idoneo concorso dirigente.",
    ],
  ])("is of the row that it is about: %s", (row, text) => {
    expect(typeOf(text).id).toBe(row);
  });

  test.each([
    ["a photo contest", 'Concorso fotografico "Scatti di paese"\nGraduatoria finale e vincitori\nLa giuria ha deciso.'],
    [
      "a parents' evening",
      "Istituto Comprensivo\nCalendario dei colloqui con le famiglie\nI colloqui si svolgeranno il 3 dicembre.",
    ],
    ["an empty page", ""],
  ])("is of no row: %s", (_what, text) => {
    const type = typeOf(text);
    expect(type.id).toBeNull();
    expect(type.ambiguous).toBe(false);
  });
});

test("a document that fits two rows is given to neither, and both are named", () => {
  const base = rows.get(RANKING);
  if (base === undefined) throw new Error("no such row");
  const twins = new Map([base, { ...base, id: "twin" }].map((row) => [row.id, row]));
  const type = documentType(act("Concorso per un posto\nGRADUATORIA FINALE\nVincitrice la dott.ssa Verdi."), twins);
  expect(type).toMatchObject({ id: null, ambiguous: true, best: { row: RANKING }, runnerUp: { row: "twin" } });
});

describe("an act in other words", () => {
  test.each(RECOGNISED)("is still of its row: %s", (row, text) => {
    expect(typeOf(text).id).toBe(row);
  });
});

test("an act in general is what fits no row of its own", () => {
  const text = "COMUNE DI VALDORA\nDeterminazione n. 9\n§\nIl responsabile determina quanto segue.";
  expect(typeOf(text.replace("§", "Adesione alla rete dei borghi")).id).toBe("determina-generica");
  expect(typeOf(text.replace("§", "Liquidazione della fattura 12 di Sole S.r.l.")).id).toBe("determina-liquidazione");
});

test("the letterhead may read like a table", () => {
  const text = "COMUNE DI VALDORA\tPERMESSO DI COSTRUIRE N. 9\nSportello edilizia\tprot. 12\n\nSi rilascia il titolo.";
  expect(typeOf(text).id).toBe("permesso-costruire");
});

test("an act without a subject line is known by what it decides", () => {
  const text =
    "ISTITUTO COMPRENSIVO\nDecreto n. 88\nVisti gli atti;\nDecreta la risoluzione del contratto individuale di lavoro.";
  expect(typeOf(text).id).toBe("determina-rapporto-lavoro");
});
