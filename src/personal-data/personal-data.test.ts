import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PersonalDatum } from "../model/personal-datum.ts";
import type { DataRule } from "../rules/data-rule.ts";
import { loadFolder } from "../rules/load-folder.ts";
import { packageRoot } from "../rules/package-root.ts";
import { SIGNATURE_RULE } from "./firma-autografa.ts";
import { PHOTOGRAPH_RULE } from "./fotografia.ts";
import { findInText, findPersonalData, isLexical, RECOGNISERS } from "./personal-data.ts";

const rules = new Map(
  loadFolder<DataRule>(join(packageRoot(), "rules"), "data", "data").map((rule) => [rule.id, rule] as const),
);
const find = (text: string): PersonalDatum[] => findInText(text, rules);
const texts = (text: string, category: string): string[] =>
  find(text)
    .filter((one) => one.category === category)
    .map((one) => one.text);
const one = (text: string, rule: string): PersonalDatum | undefined =>
  find(text).find((datum) => datum.rule === `data/${rule}`);

/** Their samples are pictures too (test/signature-pictures.test.ts, test/portrait-photographs.test.ts). */
const PICTURES = [SIGNATURE_RULE, PHOTOGRAPH_RULE];

/** Acts that break a rule and acts that only look so: each rule on data has one of both kinds. */
const SAMPLES: Readonly<Record<string, { readonly breaks: string; readonly keeps: string }>> = {
  "data/cf-persona-fisica": {
    breaks: "C.F. VRDLCU12R70F839G",
    keeps: "codice interno VRDLCU12R70F839G, cod. 84001010242",
  },
  "data/partita-iva": { breaks: "ditta individuale Ugo Verri, P. IVA 00252960224", keeps: "protocollo 00252960224" },
  "data/iban": { breaks: "sul conto IT60X0542811101000000123456", keeps: "pratica IT61X0542811101000000123456" },
  "data/carta-identita": { breaks: "carta d'identità n. CA12345AB", keeps: "codice pratica CA12345AB" },
  "data/passaporto": { breaks: "passaporto n. YA1234567", keeps: "apparecchio YA1234567" },
  "data/patente": { breaks: "patente di guida n. AB1234567C", keeps: "è richiesta la patente B" },
  "data/tessera-sanitaria": { breaks: "tessera 80380001234567890123", keeps: "codice 12345678901234567890" },
  "data/data-nascita": { breaks: "nata a Lecce il 3 maggio 1981", keeps: "delibera del 3 maggio 1981" },
  "data/luogo-nascita": { breaks: "nata a Lecce il 3 maggio 1981", keeps: "spedita a Lecce il 3 maggio 1981" },
  "data/residenza-domicilio": { breaks: "residente in Lecce, Via Roma 3", keeps: "cantiere in Via Roma 3" },
  "data/telefono": { breaks: "cell. 347 1234567", keeps: "prot. 3471234567" },
  "data/email-privata": { breaks: "scrivere a u.verri@gmail.com", keeps: "scrivere a chiocciola" },
  "data/pec": { breaks: "ugo.verri@pec.it", keeps: "ugo.verri@gmail.com" },
  "data/targa": { breaks: "veicolo targato FG 123 HK", keeps: "sigla FG 123 HK" },
  "data/matricola-dipendente": { breaks: "matricola n. 20718", keeps: "contatore n. 20718" },
  "data/iniziali": { breaks: "il minore A.B. è affidato", keeps: "la S.P. 12 e il D.L. 34" },
  "data/codice-candidato": { breaks: "codice candidato: AB-1234", keeps: "impianto AB-1234" },
  "data/pod-pdr": { breaks: "bonus luce, POD IT001E12345678", keeps: "impianto IT001X12345678" },
  "data/matricola-inps-inail": { breaks: "matricola INPS 1234567890", keeps: "contatore n. 1234567890" },
  "data/isee-numero": {
    breaks: "Ilaria Venturi, DSU INPS-ISEE-2024-01234567A-00",
    keeps: "ISEE non superiore a 15.000 euro",
  },
  "data/rg-civile-amministrativo": { breaks: "causa R.G. 1234/2022", keeps: "delibera n. 1234/2022" },
  "data/rg-penale": { breaks: "R.G.N.R. 5512/22 a carico di Ilaria Venturi", keeps: "protocollo 5512/22" },
  "data/salute": { breaks: "la sig.ra Ilaria Venturi è affetta da diabete", keeps: "ricovero attrezzi" },
  "data/genetici": { breaks: "test del DNA di Ilaria Venturi", keeps: "la legalità è nel DNA della città" },
  "data/biometrici": { breaks: "riconoscimento facciale di Ilaria Venturi", keeps: "impronta ecologica" },
  "data/vita-orientamento-sessuale": { breaks: "Ilaria Venturi è omosessuale", keeps: "molestie olfattive" },
  "data/appartenenza-sindacale": { breaks: "Ilaria Venturi, delegata sindacale", keeps: "decreto sindacale" },
  "data/opinioni-politiche": { breaks: "Ilaria Venturi, militante di Forza Italia", keeps: "indirizzo politico" },
  "data/convinzioni-religiose-filosofiche": {
    breaks: "Ilaria Venturi, di religione ebraica",
    keeps: "chiesa parrocchiale",
  },
  "data/origine-etnica-razziale": { breaks: "Ilaria Venturi, richiedente asilo", keeps: "cittadinanza onoraria" },
  "data/giudiziari": { breaks: "Ilaria Venturi, condannata per furto", keeps: "prevenzione della corruzione" },
  "data/giudiziari-civili-tributari": {
    breaks: "atto di pignoramento contro Ilaria Venturi",
    keeps: "mediazione culturale",
  },
  "data/minori": { breaks: "la minore Ilaria Venturi, di anni sette", keeps: "isole minori" },
  "data/disagio-economico-sociale": { breaks: "Ilaria Venturi è indigente", keeps: "mobilità sostenibile" },
  "data/fiscale-finanziario": { breaks: "stipendio base di Ilaria Venturi 1.481,60", keeps: "titoli di studio" },
  "data/rapporto-lavoro-vicende": { breaks: "licenziamento di Ilaria Venturi", keeps: "posto di comando" },
  "data/localizzazione-dati-catastali": {
    breaks: "Ilaria Venturi alle coordinate 45.12345, 9.54321",
    keeps: "versione 45.1, 9.5",
  },
  "data/nome-persona": { breaks: "istanza della sig.ra Ilaria Venturi", keeps: "lavori in Via Ilaria Venturi" },
};

describe("every rule on data", () => {
  it("has a recogniser and samples", () => {
    const lexical = [...rules.values()].filter(isLexical).map(({ id }) => id);
    expect([...rules.keys()].sort()).toEqual(
      [...Object.keys(RECOGNISERS), ...lexical, ...PICTURES, "data/nome-persona"].sort(),
    );
    expect([...Object.keys(SAMPLES), ...PICTURES].sort()).toEqual([...rules.keys()].sort());
  });

  it.each(Object.entries(SAMPLES))("%s finds the datum and leaves its look-alike", (id, { breaks, keeps }) => {
    expect(find(breaks).map((datum) => datum.rule)).toContain(id);
    expect(find(keeps).map((datum) => datum.rule)).not.toContain(id);
  });
});

describe("codes", () => {
  it("finds a codice fiscale however it is printed", () => {
    const text = "VRD LCU 12R70 F839G, vrdlcu12r70f839g e VRDLCU12R7-\n0F839G";
    expect(new Set(find(text).map((datum) => datum.value))).toEqual(new Set(["VRDLCU12R70F839G"]));
    expect(texts(text, "fiscal-code")).toHaveLength(3);
  });

  it("blocks a person's code, warns of samples and of wrong codes without cue", () => {
    expect(one("VRDLCU12R70F839G", "cf-persona-fisica")?.severity).toBe("blocco");
    expect(one("RSSMRA80A01H501U", "cf-persona-fisica")?.severity).toBe("avviso");
    expect(one("VRDLCU12R70F839A", "cf-persona-fisica")?.severity).toBe("avviso");
    expect(one("C.F. VRDLCU12R70F839A", "cf-persona-fisica")?.severity).toBe("blocco");
  });

  it.each(["VRDLCU1ZR70F839G", "VRDLCU12R70F8396", "VRDLCU12R7O0F839G", "VRD LCU 1ZR70 F839G"])(
    "restores %s, read wrong, by its check letter",
    (code) => expect(find(`il sig. ${code} dichiara`).map((datum) => datum.value)).toEqual(["VRDLCU12R70F839G"]),
  );

  it("takes no serial number for a code read wrong, unless a cue says so", () => {
    expect(texts("apparato ABCDE1F2G3H45678 installato", "fiscal-code")).toEqual([]);
    expect(one("C.F. VRDLCUX2XR70F839", "cf-persona-fisica")?.severity).toBe("blocco");
  });

  it("tells the owner of a partita IVA and of an IBAN", () => {
    expect(one("Edil Verri S.r.l., P.IVA 00252960224", "partita-iva")?.category).toBeNull();
    expect(one("avv. Ilaria Venturi, P.IVA 00252960224", "partita-iva")?.category).toBe("vat-number-person");
    expect(one("Tesoreria dell'ente: IT60X0542811101000000123456", "iban")).toMatchObject({
      category: null,
      severity: "avviso",
    });
    expect(one("Edil Verri S.r.l., IBAN IT60X0542811101000000123456", "iban")?.category).toBeNull();
    expect(one("accredito a Ilaria Venturi su IT60 X054 2811 1010 0000 0123 456", "iban")).toMatchObject({
      category: "iban",
      severity: "blocco",
    });
  });

  it("finds the codes of candidates by heading, by list and by likeness", () => {
    const table = "Graduatoria\nCandidato\tVoto\nIlaria Venturi\t29\nGEO-0412\t27\nGEO-0417\t26\n\nRinuncia GEO-0398.";
    expect(texts(table, "candidate-code")).toEqual(["GEO-0412", "GEO-0417", "GEO-0398"]);
    expect(texts("Sono ammessi i codici:\n- TEC24-1\n- TEC24-22\n- TEC24-31\n", "candidate-code")).toEqual([
      "TEC24-1",
      "TEC24-22",
      "TEC24-31",
    ]);
  });
});

describe("contacts", () => {
  it("tells offices from persons", () => {
    const office = "Ufficio tributi tel. 0827 123456, tributi@comune.borgoalto.xx.it, comune.borgoalto@pec.it";
    expect(find(office).map((datum) => [datum.category, datum.severity])).toEqual([
      [null, "avviso"],
      [null, "avviso"],
      [null, "avviso"],
    ]);
    const person = "Ilaria Venturi, cell. 347/1234567, ilaria81@libero.it";
    expect(find(person).map((datum) => datum.category)).toEqual(["person-name", "phone-personal", "email-personal"]);
    expect(one(person, "telefono")?.severity).toBe("blocco");
  });

  it("gives a number to the person named after the office", () => {
    const text =
      "Edilizia privata, protocollo 771\nPERMESSO 3/2024\nA Ilaria Venturi, cellulare\n3471234567, è rilasciato";
    expect(texts(text, "phone-personal")).toEqual(["3471234567"]);
  });

  it("gives an office the number that stands after the word on a home in another sentence", () => {
    const text =
      "Il certificato di residenza si chiede on line. Recapiti: tel. 0827 123456, anagrafe@comune.borgoalto.xx.it";
    expect(texts(text, "phone-personal")).toEqual([]);
  });

  it("reads an address that begins with its number", () => {
    expect(texts("Ilaria Venturi, abitante al numero 30 di Via delle Conce, chiede", "address-residence")).toEqual([
      "al numero 30 di Via delle Conce",
    ]);
  });

  it("ends an address where a sentence goes on", () => {
    expect(texts("residente in via Po 3, per conto di terzi", "address-residence")).toEqual(["via Po 3"]);
  });

  it("takes no sums, codes and dates for phones", () => {
    expect(texts("euro 3.451.234.567; CIG 3471234567; cap. 0101203; il 03/12/2024 9.30", "phone-personal")).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    ["il sig. ESPOSITO GENNARO chiede", "ESPOSITO GENNARO"],
    ["si concede a Maria Rosaria D'Amico", "Maria Rosaria D'Amico"],
    ["il Dott. Niccolò Dal Pozzo dichiara", "Niccolò Dal Pozzo"],
    ["Cognome e nome: Nguyen Thi Lan", "Nguyen Thi Lan"],
    ["la sig.ra Xhoana Bregu, istante", "Xhoana Bregu"],
    ["si concede a Oluwaseun Adeyemi", "Oluwaseun Adeyemi"],
    ["domanda di Xhensila Krasniqi", "Xhensila Krasniqi"],
    ["il danneggiato Tazio Brunforte chiede", "Tazio Brunforte"],
  ])("%j names %s", (text, name) => expect(texts(text, "person-name")).toEqual([name]));

  it("reads the columns that hold names", () => {
    const text = "Cognome\tNome\tVoto\nDELLA VALLE\tMARIA GRAZIA\t28\nD'ANGELO\tSARA\t27";
    expect(texts(text, "person-name")).toEqual(["DELLA VALLE", "MARIA GRAZIA", "D'ANGELO", "SARA"]);
    expect(texts("Beneficiario\tEuro\nBrxyk Olwen\t10\nCaseificio Ugo Verri S.n.c.\t20", "person-name")).toEqual([
      "Brxyk Olwen",
    ]);
  });

  it.each([
    ["a label each on its line", "COGNOME\nVenturi\nNOME\nIlaria\nNATA IL 03/04/1977"],
    ["a form", "Cognome: VENTURI\nNome: ILARIA\nPratica: 12"],
    ["a card in two languages", "Cognome / Surname: Venturi\nNome / Name: Ilaria"],
    ["rows of a table", "Cognome\tVenturi\nNome\tIlaria\nComune\tBorgoalto"],
  ])("reads surname and given name of %s", (_, text) => {
    expect(texts(text, "person-name").map((name) => name.toLowerCase())).toEqual(["venturi", "ilaria"]);
    expect(find(text).every(({ role }) => role !== "office-holder")).toBe(true);
  });

  it.each([
    ["CONCORSO PER OPERAIO SPECIALIZZATO AUTISTA"],
    ["Stato civile: separato, due figli\nESPERIENZA\nDal 2015 dirigente"],
    ["AVVISO DI DEPOSITO NELLA CASA COMUNALE"],
  ])("takes the words of a heading for no name: %j", (text) => expect(texts(text, "person-name")).toEqual([]));

  it("takes a name alone for none where the form asks for no surname", () => {
    expect(texts("Nome: Aurora\nIndirizzo: piazza Roma 1", "person-name")).toEqual([]);
  });

  it("knows the names of a list by those around them", () => {
    expect(texts("Buoni libro\nVenturi Ilaria 150,00\nOsko Brem 180,00\nVerri Ugo 90,00", "person-name")).toEqual([
      "Venturi Ilaria",
      "Osko Brem",
      "Verri Ugo",
    ]);
    expect(
      texts("- Ferrand A. classe II C\n- Osko Brem classe IV A\n- Loris G. classe I B", "person-name"),
    ).toHaveLength(3);
    expect(
      texts("1 Verri Ugo 12/02/2025\n2 Osko Brem 21/07/2025\n3 Venturi Ilaria 03/11/2024", "person-name"),
    ).toHaveLength(3);
    expect(texts("Spese\nMonte Rosa 150,00\nCastel Gavardo 180,00\nVal Bruna 90,00", "person-name")).toEqual([]);
  });

  it.each([
    ["Anna Ferri, dirigente della CGIL di Borgoalto, firma", "dirigente della CGIL"],
    ["la sig.ra Anna Ferri, segretaria provinciale della FP CGIL,", "segretaria provinciale della FP CGIL"],
    ["FP CGIL - per conto della nostra iscritta Anna Ferri", "nostra iscritta"],
  ])("who is in a union is no office-holder by it: %s", (text, membership) => {
    expect(one(text, "nome-persona")?.role).not.toBe("office-holder");
    expect(texts(text, "trade-union").join(" ")).toContain(membership);
  });

  it("a union without a person is nobody's", () => {
    expect(texts("Sono convocati i segretari della CGIL e della UIL.", "trade-union")).toEqual([]);
    expect(texts("componente della commissione Gilda Bruni", "trade-union")).toEqual([]);
    expect(texts("Anna Ferri, responsabile del procedimento per gli usi civici", "trade-union")).toEqual([]);
    expect(texts("Anna Ferri, coordinatrice del progetto SAP", "trade-union")).toEqual([]);
  });

  it("finds the bounds of an unknown name by the codice fiscale", () => {
    expect(texts("Ai signori di cui sopra, Tullus Varden VRDTLS80A01H501L, in data odierna", "person-name")).toEqual([
      "Tullus Varden",
    ]);
  });

  it("finds a name again in the other order, and a surname alone", () => {
    const text = "Istanza di Ilaria Venturi. VENTURI ILARIA allega copia. La Venturi rinuncia. Via Venturi.";
    expect(texts(text, "person-name")).toEqual(["Ilaria Venturi", "VENTURI ILARIA", "Venturi"]);
  });

  it.each([
    "Via Giuseppe Verri, Piazza Don Luigi Marchi e largo gen. Carlo Ferri",
    "la scuola primaria statale Ugo Verri e l'Istituto Comprensivo Anna Ferri",
    'il premio "Anna Ferri" e il Teatro Carlo Verri',
    "la festa di San Giovanni Battista",
    "Ugo Verri Costruzioni S.r.l.",
    "nel centenario di Grazia Deledda",
    "Legge 7 agosto 1990, Comune di Porto San Gemino",
  ])("%j names nobody", (text) => expect(texts(text, "person-name")).toEqual([]));

  it("gives a role to who signs, judges, works, receives, and to minors", () => {
    const role = (text: string) => one(text, "nome-persona")?.role;
    expect(role("Il Dirigente\nIlaria Venturi")).toBe("office-holder");
    expect(role("Ilaria Venturi (assessora): sono d'accordo, e lo dico a tutti.\nSi vota.\nLa seduta è chiusa.")).toBe(
      "office-holder",
    );
    expect(role("Il Presidente della commissione Ugo Verri apre.\nSi procede.\nFine.")).toBe("commission-member");
    expect(role("alla dipendente Ilaria Venturi spetta il congedo.\nSi procede.\nFine.")).toBe("employee");
    expect(role("contributo a favore di Ilaria Venturi.\nSi procede.\nFine.")).toBe("beneficiary");
    expect(role("la minore Ilaria Venturi è iscritta.\nSi procede.\nFine.")).toBe("minor");
  });

  it("carries the role of a person to every mention", () => {
    const text =
      "Presenti: Ferri Stefano (Sindaco), Gatti Elena, Pace Vincenzo.\nIl consigliere Pace chiede la parola.";
    const names = find(text).filter((datum) => datum.category === "person-name");
    expect(names.map((datum) => datum.text)).toEqual(["Ferri Stefano", "Gatti Elena", "Pace Vincenzo", "Pace"]);
    expect(new Set(names.map((datum) => datum.role))).toEqual(new Set(["office-holder"]));
  });

  it("lets a role weigh: minors block, office-holders inform", () => {
    expect(one("la minore Ilaria Venturi è iscritta al nido", "nome-persona")?.severity).toBe("blocco");
    expect(one("Il Sindaco Ilaria Venturi", "nome-persona")?.severity).toBe("avviso");
    expect(one("la sig.ra Ilaria Venturi chiede", "nome-persona")?.severity).toBe("revisione");
  });
});

describe("births", () => {
  it("are not read on in the next line, column or label, where the place was taken out", () => {
    const burned =
      "Nata a  il\tEsperienza lavorativa\n\t2015 - 2022 Responsabile\nCodice fiscale \t2009 - 2015 Istruttrice";
    expect(texts(burned, "birth-place")).toEqual([]);
    expect(texts("Nata a il\nCodice fiscale\nResidenza", "birth-place")).toEqual([]);
    expect(texts("nato il 3 maggio 1980 a Lecce (LE)", "birth-place")).toEqual(["Lecce (LE)"]);
    expect(texts("Nome\tLuogo di nascita\nUgo Verri\tPorto San Gemino", "birth-place")).toEqual(["Porto San Gemino"]);
  });
});

describe("an act", () => {
  const page = (n: number, text: string) =>
    ({ page: n, source: "glyphs", ocrConfidence: null, text, boxes: new Float32Array(0), tables: [] }) as const;

  it("is searched in its file name and on every page for a name found on one", () => {
    const read = {
      fileName: "ferie_venturi_ilaria.pdf",
      pages: [page(1, "Alla sig.ra Ilaria Venturi"), page(2, "ILARIA VENTURI")],
    };
    const names = findPersonalData(read, rules).filter((datum) => datum.category === "person-name");
    expect(names.map((datum) => [datum.page, datum.text])).toEqual([
      [0, "venturi ilaria"],
      [1, "Ilaria Venturi"],
      [2, "ILARIA VENTURI"],
    ]);
  });

  it("uses the headings of tables the reading stage found", () => {
    const text = "Soggetto\tNascita\nBrxyk Olwen\t3.4.1988";
    const cell = (start: number, end: number, column: number) => ({ start, end, column });
    const rows = [
      [cell(0, 8, 0), cell(9, 16, 1)],
      [cell(17, 28, 0), cell(29, 37, 1)],
    ];
    const read = {
      fileName: "a.pdf",
      pages: [{ ...page(1, text), tables: [{ start: 0, end: 37, rows, hasHeader: true }] }],
    };
    expect(findPersonalData(read, rules).map((datum) => datum.category)).toEqual(["person-name", "birth-date"]);
  });

  it("gives ranges that hold the text and do not overlap", () => {
    const text =
      "Cognome e nome: Ilaria Venturi, nata a Lecce il 3 maggio 1981, C.F. VNTLRI81E43E506G, residente a Lecce, Via Roma 3";
    const data = find(text);
    expect(data.length).toBeGreaterThan(4);
    for (const [i, datum] of data.entries()) {
      expect(text.slice(datum.start, datum.end)).toBe(datum.text);
      expect(datum.start).toBeGreaterThanOrEqual(data[i - 1]?.end ?? 0);
    }
  });
});

describe("hostile text", () => {
  const long = 40_000;
  it.each([
    ["letters", "a".repeat(long)],
    ["capitals", "A".repeat(long)],
    ["digits", "1".repeat(long)],
    ["spaced digits", "3 ".repeat(long)],
    ["at signs", "a@".repeat(long)],
    ["dots", "a.b@c.".repeat(long / 4)],
    ["spaced capitals", "A B ".repeat(long)],
    ["names", "Mario Rossi ".repeat(long / 10)],
    ["titles", "sig. ".repeat(long / 4)],
    ["tabs", "\t".repeat(long)],
    ["labels", "nome: ".repeat(long / 4)],
    ["near codes", "RSSMRA80A01H50 ".repeat(long / 10)],
    ["births", "nato a Roma ".repeat(long / 10)],
    ["roads", "via Roma ".repeat(long / 10)],
    ["brackets", "(".repeat(long)],
    ["IBAN openings", "IT60X05428 ".repeat(long / 10)],
    ["line ends", "\n".repeat(long)],
    ["cues", "malattia ".repeat(long / 10)],
    ["cues about somebody", "Mario Rossi affetto da diabete e ".repeat(long / 40)],
    ["items of pay", "stipendio base 1.000,00 ".repeat(long / 30)],
    ["list marks", "a; ".repeat(long / 3)],
    ["ages", "anni 4 ".repeat(long / 10)],
  ])("%s are read to the end", (_, text) => {
    expect(Array.isArray(find(text))).toBe(true);
  });
});
