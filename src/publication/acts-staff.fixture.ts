import type { ActFixture } from "./act.fixture.ts";

/** Acts on competitions and staff. */
export const STAFF_ACTS: readonly ActFixture[] = [
  {
    row: "concorso-convocazione-prova-successiva",
    channel: "inpa",
    text: "Comune di Valdora\nConcorso pubblico per istruttore tecnico\nCONVOCAZIONE ALLA PROVA ORALE\nI candidati ammessi sono convocati il 5 giugno alle ore 9 presso la sala consiliare.\nCodice\tAmmissione\nVLD24-0017\tammesso\nVLD24-0031\tammesso\n§",
    breach: "La candidata Marta Bellini è convocata alle ore 11.",
  },
  {
    row: "concorso-esiti-prove-intermedie",
    channel: "albo",
    text: "Unione dei Comuni Alta Valle\nConcorso per agente di polizia locale\nESITO DELLA PROVA SCRITTA\nCodice candidato\tPunteggio\nAVL-0112\t24\nAVL-0119\t27\n§",
    breach: "Non idonei: Marta Bellini e Paolo Ferrero.",
  },
  {
    row: "concorso-graduatoria-finale",
    channel: "at",
    text: "Comune di Valdora\nGraduatoria finale di merito del concorso per un posto di geometra\nVincitrice: Marta Bellini\nPosizione\tCandidato\tPunteggio totale\n1\tMarta Bellini\t61\n2\tVLD24-0031\t58\n§",
    breach: "Idonei: Paolo Ferrero.",
  },
  {
    row: "concorso-scorrimento-graduatoria",
    channel: "at",
    text: "Comune di Valdora\nDeterminazione n. 88\nScorrimento della graduatoria del concorso per istruttori\nPer scorrimento è assunta la candidata idonea in seconda posizione, codice VLD24-0031, a seguito di cessazione.\n§",
    breach: "Hanno rinunciato: Paolo Ferrero e Anna Costa.",
  },
  {
    row: "assunzione-vincitori",
    channel: "albo",
    text: "Comune di Valdora\nDeterminazione n. 91\nAssunzione a tempo indeterminato di un istruttore amministrativo\nVista la graduatoria approvata, è assunta la vincitrice Marta Bellini con decorrenza 1 settembre, mediante contratto individuale di lavoro.\n§",
    breach: "La vincitrice è nata a Torino il 3/4/1991, codice fiscale BLLMRT91D43L219R.",
  },
  {
    row: "concorso-bando",
    channel: "albo",
    text: "Comune di Valdora\nAvviso pubblico di selezione per titoli ed esami a un posto di collaboratore\nRequisiti: diploma, assenza di condanne penali, idoneità fisica. Riserva ai sensi della L. 68/1999.\nLe domande vanno presentate entro il 30 giugno tramite il portale InPA.\n§",
    breach: "Esempio di domanda: il sottoscritto Paolo Ferrero, nato a Torino il 3/4/1988, cellulare 347 1234567.",
  },
  {
    row: "concorso-criteri-valutazione",
    channel: "at",
    text: "Comune di Valdora\nConcorso per assistente sociale\nCRITERI DI VALUTAZIONE DELLE PROVE\nLa commissione attribuisce fino a 30 punti: completezza 10, chiarezza 10, pertinenza 10.\n§",
    breach: "La candidata Marta Bellini ha ottenuto 28 punti.",
  },
  {
    row: "concorso-tracce-prove",
    channel: "at",
    text: "Provincia di Terralta\nConcorso per funzionario contabile\nTRACCE DELLA PROVA SCRITTA\nTraccia n. 1 (estratta): il candidato illustri il principio di competenza finanziaria.\nTraccia n. 2 (non estratta): il bilancio di previsione.\n§",
    breach: "La busta è stata estratta dalla candidata Marta Bellini.",
  },
  {
    row: "concorso-composizione-commissione",
    channel: "albo",
    text: "Comune di Valdora\nDeterminazione n. 40\nNomina della commissione esaminatrice del concorso per istruttore\nLa commissione è composta da: dott. Carlo Neri, presidente; dott.ssa Ada Poli, componente esperta; Ugo Riva, segretario.\n§",
    breach: "Il candidato Paolo Ferrero, codice fiscale FRRPLA88D03L219V, ha ricusato un componente.",
  },
  {
    row: "concorso-verbali-commissione",
    channel: "at",
    text: "Comune di Valdora\nVERBALE N. 3 DELLA COMMISSIONE DEL CONCORSO PER ISTRUTTORE\nLa commissione esaminatrice si riunisce e procede alla valutazione dei titoli.\nI lavori terminano alle ore 13.\n§",
    breach: "Candidata Marta Bellini: curriculum buono, colloquio discreto, punti 18.",
  },
  {
    row: "concorso-elenco-nominativo-ammessi-esclusi",
    channel: "at",
    text: "ASL Terralta\nConcorso per infermiere\nELENCO DEI CANDIDATI AMMESSI ED ESCLUSI\nL'elenco è consultabile nell'area riservata del portale.\n§",
    breach:
      "Cognome e nome\tAmmissione\tMotivo di esclusione\nBellini Marta\tammessa\t-\nFerrero Paolo\tescluso\tmancanza del titolo",
  },
  {
    row: "concorso-graduatoria-categorie-protette",
    channel: "at",
    text: "Provincia di Terralta\nSelezione riservata alle categorie protette, L. 68/1999\nGraduatoria\nPosizione\tCodice\tPunteggio\n1\tTRL-0007\t71\n2\tTRL-0015\t66\n§",
    breach: "La vincitrice è Marta Bellini.",
  },
  {
    row: "progressione-interna-esito",
    channel: "at",
    text: "Comune di Valdora\nProgressioni verticali tra le aree: esito della selezione interna\nVincitrice: Marta Bellini, area dei funzionari, punti 82.\nSeguono per codice: D-11, punti 79; D-07, punti 75.\n§",
    breach: "Esclusi: Paolo Ferrero.",
  },
  {
    row: "mobilita-comando-esito",
    channel: "albo",
    text: "Comune di Valdora\nDeterminazione n. 120\nNulla osta alla mobilità volontaria presso altro ente\nVisto l'art. 30 del d.lgs. 165/2001, si concede il nulla osta alla richiesta prot. 8812.\n§",
    breach: "La dipendente Marta Bellini si trasferisce presso il Comune di Colleverde.",
  },
  {
    row: "determina-rapporto-lavoro",
    channel: "albo",
    text: "Comune di Valdora\nSettore Personale\nDeterminazione n. 77\nPresa d'atto delle dimissioni di un dipendente\nSi prende atto della cessazione dal servizio dal 1 maggio, con trattenuta per mancato preavviso.\n§",
    breach: "Le dimissioni sono del dipendente Paolo Ferrero, matricola 4471.",
  },
  {
    row: "procedimento-disciplinare",
    channel: "albo",
    text: "ASL Terralta\nUfficio procedimenti disciplinari\nRelazione annuale: sono stati avviati dodici procedimenti disciplinari, nove chiusi con sanzione conservativa.\n§",
    breach: "Al dipendente Paolo Ferrero è irrogata la sospensione dal servizio per dieci giorni.",
  },
  {
    row: "atto-organizzazione-uffici",
    channel: "at",
    text: "Comune di Valdora\nRiorganizzazione degli uffici e macrostruttura dell'ente\nArea\tDirigente responsabile\nArea tecnica\tCarlo Neri\nArea amministrativa\tAda Poli\n§",
    breach: "La dipendente Marta Bellini, istruttrice, è assegnata all'ufficio tributi.",
  },
  {
    row: "tassi-assenza",
    channel: "at",
    text: "Comune di Valdora\nTassi di assenza e di presenza del personale, secondo trimestre\nUfficio\tAddetti\tTasso di assenza\nArea tecnica\t14\t8,2%\nArea amministrativa\t22\t6,9%\n§",
    breach: "Dipendente\tGiorni di assenza\nPaolo Ferrero\t41\nMarta Bellini\t3",
  },
  {
    row: "premi-performance-aggregati",
    channel: "at",
    text: "Comune di Valdora\nAmmontare complessivo dei premi collegati alla performance\nFascia\tPercentuale dei premi\nAlta\t42%\nMedia\t58%\nStanziati 84.000 euro, distribuiti 79.500.\n§",
    breach: "Dipendente\tPremio\nPaolo Ferrero\t1.200,00\nMarta Bellini\t950,00",
  },
  {
    row: "scheda-valutazione-individuale",
    channel: "at",
    text: "Comune di Valdora\nSCHEDA INDIVIDUALE DI VALUTAZIONE DELLA PERFORMANCE (modello)\nComportamenti organizzativi: fino a 40 punti. Obiettivi individuali assegnati: fino a 60 punti.\n§",
    breach: "Valutato: Paolo Ferrero. Punteggio attribuito: 71.",
  },
  {
    row: "cedolini-rendicontazione",
    channel: "at",
    text: "Comune di Valdora\nProgetto Erasmus: rendicontazione delle spese del personale\nPacchetto\tPersonale\tBeni\nWP1\t12.000\t1.500\nWP2\t8.400\t900\n§",
    breach: "Cedolino della dipendente Marta Bellini: netto a pagare 1.612,40, IBAN IT60X0542811101000000123456.",
  },
  {
    row: "contratto-integrativo",
    channel: "at",
    text: "Comune di Valdora\nContratto collettivo integrativo, parte economica\nLa delegazione trattante di parte pubblica, presidente dott. Carlo Neri, segretario generale, e le organizzazioni sindacali sottoscrivono l'ipotesi di accordo.\n§",
    breach: "Per la RSU firma Paolo Ferrero.",
  },
  {
    row: "personale-tempo-determinato",
    channel: "at",
    text: "Comune di Valdora\nPersonale non a tempo indeterminato\nQualifica\tUnità\tCosto complessivo\nIstruttori\t6\t142.000\nOperatori\t4\t80.500\n§",
    breach: "Nominativo\tQualifica\nPaolo Ferrero\tIstruttore\nMarta Bellini\tOperatore",
  },
  {
    row: "turni-ferie-orari",
    channel: "at",
    text: "Istituto comprensivo di Colleverde\nPiano ferie del personale ATA\nIl piano è consegnato a ciascun interessato.\n§",
    breach: "Dipendente\tFerie\tCausale\nMarta Bellini\t1-15 luglio\t104\nPaolo Ferrero\t3-20 agosto\t-",
  },
];
