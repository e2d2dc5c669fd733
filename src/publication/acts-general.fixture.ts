import type { ActFixture } from "./act.fixture.ts";

/** Acts of the organs and offices, notices. */
export const GENERAL_ACTS: readonly ActFixture[] = [
  {
    row: "delibera-giunta-consiglio",
    channel: "albo",
    text: "COMUNE DI VALDORA\nDeliberazione della Giunta comunale n. 31 del 4 marzo\nOggetto: approvazione del programma culturale estivo\nPresiede il Sindaco Carlo Neri. La Giunta, con voti unanimi, delibera di approvare il programma.\n§",
    breach: "Si accoglie l'istanza del cittadino Paolo Ferrero, nato a Torino il 3/4/1988, residente in via Po 4.",
  },
  {
    row: "delibera-costituzione-giudizio",
    channel: "albo",
    text: "COMUNE DI VALDORA\nDeliberazione di Giunta n. 52\nCostituzione in giudizio avanti al TAR, ricorso R.G. 812/2024\nSi incarica l'avv. Ada Poli del foro di Torino per un importo di euro 3.200,00.\n§",
    breach: "Il ricorso è promosso dal signor Paolo Ferrero, residente in via Po 4.",
  },
  {
    row: "debiti-fuori-bilancio-sentenze",
    channel: "albo",
    text: "COMUNE DI VALDORA\nDeliberazione consiliare n. 12\nRiconoscimento di debito fuori bilancio ex art. 194 TUEL per sentenza esecutiva n. 301\nIl Comune è condannato al pagamento di euro 4.100,00 oltre spese di lite.\n§",
    breach: "La somma va versata in favore della signora Marta Bellini, codice fiscale BLLMRT91D43L219R.",
  },
  {
    row: "determina-generica",
    channel: "albo",
    text: "COMUNE DI VALDORA\nDeterminazione n. 15 del responsabile del servizio\nAggiornamento del piano di manutenzione del verde\nIl responsabile determina di approvare il piano, capitolo 1204.\n§",
    breach:
      "Si accoglie la richiesta del cittadino Paolo Ferrero, residente in via Po 4, codice fiscale FRRPLA88D03L219V.",
  },
  {
    row: "determina-liquidazione",
    channel: "albo",
    text: "COMUNE DI VALDORA\nAtto di liquidazione n. 207\nLiquidazione fattura n. 31 della ditta Edilnord S.r.l. per manutenzioni\nVisto il DURC regolare si liquida la somma di euro 2.440,00 al capitolo 88.\n§",
    breach: "Si rimborsa la contribuente Marta Bellini sul conto IT60X0542811101000000123456.",
  },
  {
    row: "ordinanza-ordinaria",
    channel: "albo",
    text: "COMUNE DI VALDORA\nPolizia locale\nOrdinanza n. 44: divieto di sosta e di transito in via Roma per lavori stradali\nSi ordina il divieto di transito dalle 8 alle 18 a tutti i veicoli.\n§",
    breach: "Richiedente: Paolo Ferrero, residente in via Po 4, veicolo targato AB123CD.",
  },
  {
    row: "ordinanza-contingibile-urgente",
    channel: "albo",
    text: "COMUNE DI VALDORA\nOrdinanza contingibile e urgente n. 9 del Sindaco\nPericolo di crollo in piazza Dante: inagibilità dell'edificio\nVisto l'art. 54 del d.lgs. 267/2000, si ordina lo sgombero dell'edificio.\n§",
    breach: "La proprietaria Marta Bellini, nata a Torino il 3/4/1991, residente in via Po 4, è invalida.",
  },
  {
    row: "ordinanza-demolizione-abuso",
    channel: "albo",
    text: "COMUNE DI VALDORA\nIngiunzione n. 5: demolizione di opere abusive e ripristino dello stato dei luoghi\nVisto l'art. 31 del d.P.R. 380/2001, si ingiunge la rimozione della tettoia realizzata in assenza di titolo.\n§",
    breach: "Proprietario: Paolo Ferrero, nato a Torino il 3/4/1988, domiciliato in via Po 4.",
  },
  {
    row: "ordinanza-tso-aso",
    channel: "albo",
    text: "COMUNE DI VALDORA\nProcedura per i trattamenti sanitari obbligatori\nIl Sindaco adotta l'ordinanza entro quarantotto ore, ai sensi dell'art. 34 della L. 833/1978; copia al giudice tutelare.\n§",
    breach: "Per il signor Paolo Ferrero, nato a Torino il 3/4/1988, è disposto il ricovero.",
  },
  {
    row: "decreto-sindacale-nomina",
    channel: "albo",
    text: "COMUNE DI VALDORA\nDecreto del Sindaco n. 3\nNomina dell'assessora all'ambiente e attribuzione delle deleghe\nIl Sindaco decreta di nominare assessora Ada Poli.\n§",
    breach: "L'assessora è residente in via Po 4, codice fiscale PLODAA80A41L219S.",
  },
  {
    row: "verbale-consiglio-comunale",
    channel: "albo",
    text: "COMUNE DI VALDORA\nVerbale della seduta del Consiglio comunale del 3 aprile\nInterviene il consigliere Carlo Neri sul bilancio. Replica l'assessora Ada Poli. Il consigliere Ugo Riva prende la parola.\n§",
    breach: "Si parla del cittadino Paolo Ferrero, residente in via Po 4, sfrattato e malato di tumore.",
  },
  {
    row: "video-consiglio-comunale",
    channel: "at",
    text: "COMUNE DI VALDORA\nDiretta streaming e registrazione della seduta del Consiglio comunale\nLa videoripresa è visibile sul canale YouTube dell'ente.\n§",
    breach: "Tra il pubblico la cittadina Marta Bellini parla della sua gravidanza a rischio.",
  },
  {
    row: "interrogazione-mozione",
    channel: "albo",
    text: "Gruppo consiliare Valdora Viva\nInterrogazione a risposta scritta\nI sottoscritti consiglieri comunali Carlo Neri e Ada Poli chiedono al Sindaco lo stato dei lavori della palestra.\n§",
    breach: "Il signor Paolo Ferrero, che dirigeva l'ufficio, è stato condannato per corruzione.",
  },
  {
    row: "elenco-provvedimenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nElenco delle determinazioni, primo semestre\nNumero\tData\tOggetto\n12\t3/2\tAffidamento manutenzione ascensori\n13\t4/2\tAcquisto carta\n§",
    breach: "14\t5/2\tCongedo della dipendente Marta Bellini",
  },
  {
    row: "notifica-albo-irreperibili",
    channel: "albo",
    text: "COMUNE DI VALDORA\nUfficio messi\nAvviso di deposito presso la casa comunale, art. 60 d.P.R. 600/1973\nDestinatario: Paolo Ferrero. L'atto n. 881 dell'agente della riscossione si ritira allo sportello in busta chiusa.\n§",
    breach: "Il destinatario è nato a Torino il 3/4/1988, codice fiscale FRRPLA88D03L219V, residente in via Po 4.",
  },
  {
    row: "cambio-nome-cognome",
    channel: "albo",
    text: "Prefettura di Terralta\nAvviso di cambiamento del cognome, art. 90 d.P.R. 396/2000\nIl signor Paolo Ferrero, nato a Torino il 3/4/1988, ha chiesto di aggiungere il cognome Bellini. Chi ha interesse può fare opposizione.\n§",
    breach: "Il codice fiscale del richiedente è FRRPLA88D03L219V.",
  },
  {
    row: "pubblicazione-matrimonio",
    channel: "albo",
    text: "COMUNE DI VALDORA\nUfficio dello stato civile\nPubblicazione di matrimonio\nSposo: Paolo Ferrero, nato a Torino il 3/4/1988\nSposa: Marta Bellini, nata ad Asti il 6/5/1991\n§",
    breach: "La sposa ha codice fiscale BLLMRT91D43L219R e carta d'identità CA12345AB.",
  },
  {
    row: "permesso-costruire",
    channel: "albo",
    text: "COMUNE DI VALDORA\nSportello edilizia\nAvviso di rilascio del permesso di costruire n. 14\nTitolare: Paolo Ferrero. Opere: ampliamento, via Roma, foglio 4 particella 22.\n§",
    breach: "Codice fiscale FRRPLA88D03L219V.",
  },
  {
    row: "elenco-abusi-edilizi",
    channel: "albo",
    text: "COMUNE DI VALDORA\nRapporto mensile degli abusi edilizi, art. 31 comma 7 d.P.R. 380/2001\nImmobile\tOrdinanza\nTettoia, foglio 2\tn. 5\nVeranda, foglio 9\tn. 6\n§",
    breach: "Responsabile dell'abuso: Paolo Ferrero.",
    broken: "needs-review",
  },
  {
    row: "servizi-cimiteriali-ricerca",
    channel: "albo",
    text: "COMUNE DI VALDORA\nEsumazioni ordinarie: elenco delle sepolture in scadenza\nDefunto\tPosizione\nCarlo Neri\tcampo A, fossa 4\nAda Poli\tcampo A, fossa 9\n§",
    breach: "Madre: Marta Bellini, residente in via Po 4.",
  },
];
