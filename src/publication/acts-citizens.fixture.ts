import type { ActFixture } from "./act.fixture.ts";

/** Acts on benefits, minors, health and taxes. */
export const CITIZEN_ACTS: readonly ActFixture[] = [
  {
    row: "contributo-sotto-mille",
    channel: "albo",
    text: "COMUNE DI VALDORA\nContributi una tantum fino a 1.000 euro per la sostituzione di caldaie\nSi concedono sette contributi per complessivi 5.600,00 euro.\n§",
    breach:
      "Unico contributo percepito nell'anno:\nBeneficiario\tImporto\nPaolo Ferrero\t800,00\nMarta Bellini\t750,00",
  },
  {
    row: "contributo-sopra-mille-persona-fisica",
    channel: "at",
    text: "COMUNE DI VALDORA\nAssegnazione di borse di studio per merito\nBeneficiario\tImporto\nPaolo Ferrero\t2.500,00\nMarta Bellini\t1.800,00\n§",
    breach: "Il beneficiario Paolo Ferrero ha codice fiscale FRRPLA88D03L219V.",
  },
  {
    row: "contributo-impresa-ente",
    channel: "at",
    text: "COMUNE DI VALDORA\nConcessione di contributo all'associazione Pro Loco Valdora per la sagra\nSi concede un contributo di euro 2.000,00 all'associazione, legale rappresentante Carlo Neri.\n§",
    breach: "Il legale rappresentante ha codice fiscale FRRPLA88D03L219V e risiede in via Po 4.",
  },
  {
    row: "contributo-disagio-economico",
    channel: "albo",
    text: "COMUNE DI VALDORA\nServizi sociali\nBuoni spesa alle famiglie in difficoltà economica\nSono ammesse 41 domande con ISEE fino a 9.000 euro, per complessivi 12.300 euro.\n§",
    breach: "Beneficiario\tImporto\nPaolo Ferrero\t300,00\nMarta Bellini\t250,00",
  },
  {
    row: "contributo-salute-disabilita",
    channel: "at",
    text: "COMUNE DI VALDORA\nPiani personalizzati ai sensi della L. 162/1998: impegno di spesa\nSono finanziati 28 piani a favore di persone non autosufficienti, per 96.000 euro.\n§",
    breach: "Beneficiaria: Marta Bellini, invalida al 100 per cento.",
  },
  {
    row: "graduatoria-beneficiari",
    channel: "albo",
    text: "COMUNE DI VALDORA\nGraduatoria delle domande ammesse al bonus sport\nNumero di domanda\tPunteggio\n2041\t88\n2077\t85\n§",
    breach: "Richiedente\tPunteggio\nPaolo Ferrero\t88\nMarta Bellini\t85",
  },
  {
    row: "albo-beneficiari",
    channel: "at",
    text: "COMUNE DI VALDORA\nAlbo dei beneficiari di contributi, anno 2024\nBeneficiario\tNorma\tImporto\nAssociazione Sportiva Valdora\tregolamento contributi\t4.000,00\nCooperativa Il Ponte\tregolamento contributi\t9.000,00\n§",
    breach: "Beneficiario\tNorma\tImporto\nPaolo Ferrero\tregolamento\t400,00\nMarta Bellini\tregolamento\t300,00",
  },
  {
    row: "graduatoria-alloggi-erp",
    channel: "albo",
    text: "COMUNE DI VALDORA\nGraduatoria per l'assegnazione di alloggi di edilizia residenziale pubblica\nDomanda\tPosizione\tPunteggio\nD-118\t1\t14\nD-096\t2\t12\n§",
    breach: "Richiedente\tPunteggio\nPaolo Ferrero\t14\nMarta Bellini\t12",
  },
  {
    row: "graduatoria-asilo-nido",
    channel: "albo",
    text: "COMUNE DI VALDORA\nGraduatoria di ammissione all'asilo nido comunale\nDomanda\tPunteggio\tEsito\nN-104\t31\tammessa\nN-122\t28\tin attesa\n§",
    breach: "Bambina: Sara Bellini, nata il 4/2/2023, con disabilità.",
  },
  {
    row: "elenchi-mensa-scuolabus",
    channel: "albo",
    text: "COMUNE DI VALDORA\nTrasporto scolastico: orari e percorsi dello scuolabus\nLinea 1: partenza da piazza Dante alle 7.30. Linea 2: partenza da via Roma alle 7.45.\n§",
    breach: "Alunno\tFermata\nLuca Ferrero\tvia Po 4\nSara Bellini\tpiazza Dante",
  },
  {
    row: "atto-tutela-minori",
    channel: "albo",
    text: "COMUNE DI VALDORA\nServizi sociali\nInserimento di un minore in comunità: impegno della retta\nVisto il decreto del Tribunale per i minorenni, si impegnano 14.000 euro.\n§",
    breach: "Il minore Luca Ferrero, di anni 9, è accolto presso la casa famiglia Il Nido.",
  },
  {
    row: "elenco-prenotazioni-sanitarie",
    channel: "at",
    text: "ASL Terralta\nPrenotazione delle visite: orari degli ambulatori\nAmbulatorio\tGiorni\nCardiologia\tlunedì e giovedì\nOculistica\tmartedì\n§",
    breach: "Agenda delle visite\nPaziente\tVisita\nPaolo Ferrero\tcardiologia\nMarta Bellini\toncologia",
  },
  {
    row: "elenco-morosi-tributi",
    channel: "albo",
    text: "COMUNE DI VALDORA\nUfficio tributi\nRuolo TARI: contribuenti morosi\nGli insoluti sono 212 per complessivi 48.000 euro.\n§",
    breach: "Contribuente\tDovuto\nPaolo Ferrero\t312,00\nMarta Bellini\t128,00",
  },
];
