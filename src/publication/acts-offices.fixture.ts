import type { ActFixture } from "./act.fixture.ts";

/** Acts on offices, contracts, accounts and transparency. */
export const OFFICE_ACTS: readonly ActFixture[] = [
  {
    row: "cv-dirigenti-eq",
    channel: "at",
    text: "CURRICULUM VITAE\nCarlo Neri\nDirigente dell'area tecnica del Comune di Valdora\nEsperienze professionali: dal 2012 dirigente; dal 2001 funzionario\nIstruzione e formazione: laurea in ingegneria\nE-mail istituzionale: c.neri@comune.valdora.it\n§",
    breach: "Residenza: via Po 4, Torino. Cellulare 347 1234567. Codice fiscale NRECRL70A01L219N.",
  },
  {
    row: "cv-consulenti",
    channel: "at",
    text: "Curriculum di Ada Poli\nConsulente del Comune di Valdora per il piano del verde\nArchitetto, libero professionista, iscritta all'albo\nEsperienza professionale: progettazione di parchi\n§",
    breach: "Nata a Torino il 3/4/1975, cellulare 347 1234567, IBAN IT60X0542811101000000123456.",
  },
  {
    row: "cv-organi-politici",
    channel: "at",
    text: "COMUNE DI VALDORA\nTitolari di incarichi politici, art. 14 d.lgs. 33/2013\nCurriculum della consigliera comunale Ada Poli\nAltre cariche: presidente dell'Unione dei Comuni, senza compenso\n§",
    breach: "Residente in via Po 4, cellulare 347 1234567.",
  },
  {
    row: "compensi-dirigenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nTrattamento economico dei dirigenti, anno 2024\nDirigente\tRetribuzione di posizione\tRetribuzione di risultato\nCarlo Neri\t45.000,00\t9.000,00\nAda Poli\t38.000,00\t7.500,00\n§",
    breach: "Carlo Neri: IBAN IT60X0542811101000000123456, codice fiscale NRECRL70A01L219N.",
  },
  {
    row: "compensi-consulenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nElenco dei consulenti e collaboratori: compensi erogati\nConsulente\tOggetto\tCompenso\nAda Poli\tpiano del verde\t8.000,00\nUgo Riva\tformazione\t2.400,00\n§",
    breach: "Ada Poli, nata a Torino il 3/4/1975, IBAN IT60X0542811101000000123456.",
  },
  {
    row: "dichiarazione-redditi-politici",
    channel: "at",
    text: "COMUNE DI VALDORA\nDichiarazione dei redditi 2023 ai sensi dell'art. 14, lettera f)\nIl consigliere Carlo Neri dichiara un reddito complessivo di euro 41.200.\n§",
    breach: "Coniuge: Marta Bellini, codice fiscale BLLMRT91D43L219R.",
  },
  {
    row: "situazione-patrimoniale-politici",
    channel: "at",
    text: "COMUNE DI VALDORA\nSituazione patrimoniale dell'assessora Ada Poli\nBeni immobili: un fabbricato in proprietà. Partecipazioni in società: nessuna. Sul mio onore affermo che la dichiarazione corrisponde al vero.\n§",
    breach: "La figlia Marta Bellini possiede un'auto, targa AB123CD.",
  },
  {
    row: "redditi-patrimonio-dirigenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nDichiarazione patrimoniale e reddituale del dirigente, art. 14 comma 1-bis\nLa dichiarazione è depositata presso la segreteria.\n§",
    breach: "Il sottoscritto Paolo Ferrero, dirigente, dichiara di possedere due immobili.",
  },
  {
    row: "incarichi-dipendenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nIncarichi autorizzati ai dipendenti, art. 53 d.lgs. 165/2001\nDipendente\tSoggetto conferente\tCompenso\nMarta Bellini\tUniversità di Torino\t800,00\nPaolo Ferrero\tComune di Asti\t600,00\n§",
    breach: "Marta Bellini ha codice fiscale BLLMRT91D43L219R.",
  },
  {
    row: "dichiarazione-inconferibilita",
    channel: "at",
    text: "COMUNE DI VALDORA\nDichiarazione di insussistenza di cause di inconferibilità e incompatibilità, d.lgs. 39/2013\nIl sottoscritto Carlo Neri, dirigente, dichiara che non sussistono cause di inconferibilità.\n§",
    breach: "Codice fiscale NREPLA88D03L219V.",
  },
  {
    row: "recapiti-uffici",
    channel: "at",
    text: "COMUNE DI VALDORA\nContatti e recapiti degli uffici\nUfficio\tTelefono\tPosta elettronica\nAnagrafe\t011 5550101\tanagrafe@comune.valdora.it\nTributi\t011 5550102\ttributi@comune.valdora.it\n§",
    breach: "Ada Poli, cellulare personale 347 1234567, adapoli75@gmail.com.",
  },
  {
    row: "contratti-affidamenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nDetermina a contrarre: affidamento diretto del servizio di pulizia\nCIG B1234567AA. Operatore economico: Lindo S.r.l., P.IVA 01234567897. Responsabile unico del progetto: Carlo Neri.\n§",
    breach: "Il socio Paolo Ferrero ha un carico pendente per truffa, codice fiscale FRRPLA88D03L219V.",
  },
  {
    row: "commissione-giudicatrice-gara",
    channel: "at",
    text: "COMUNE DI VALDORA\nNomina della commissione giudicatrice della gara per il servizio mensa\nCommissari: dott. Carlo Neri, presidente; arch. Ada Poli, componente esperta.\n§",
    breach: "La commissaria Ada Poli, codice fiscale PLODAA80A41L219S, risiede in via Po 4.",
  },
  {
    row: "bilanci",
    channel: "at",
    text: "COMUNE DI VALDORA\nBilancio di previsione 2025-2027\nMissione\tStanziamento\n1\t2.400.000\n4\t810.000\nIl revisore unico Carlo Neri esprime parere favorevole.\n§",
    breach: "Residui attivi\nDebitore\tImporto\nPaolo Ferrero\t1.200,00\nMarta Bellini\t640,00",
  },
  {
    row: "dati-pagamenti",
    channel: "at",
    text: "COMUNE DI VALDORA\nDati sui pagamenti, terzo trimestre\nTipologia di spesa\tBeneficiario\tImporto\nAcquisto di beni\tCartolibreria Sole S.r.l.\t1.200,00\nServizi\tLindo S.r.l.\t3.400,00\n§",
    breach:
      "Tipologia di spesa\tBeneficiario\tImporto\nAssistenza\tPaolo Ferrero\t300,00\nAssistenza\tMarta Bellini\t250,00",
  },
  {
    row: "iban-ente",
    channel: "at",
    text: "COMUNE DI VALDORA\nIBAN e pagamenti informatici\nConto di tesoreria dell'ente presso la Banca di Valdora. Si paga con pagoPA.\n§",
    breach: "Il signor Paolo Ferrero ha versato dal conto IT60X0542811101000000123456.",
  },
  {
    row: "canoni-locazione",
    channel: "at",
    text: "COMUNE DI VALDORA\nCanoni di locazione e di affitto percepiti\nImmobile\tCanone annuo\nLocale in via Roma 3\t4.800,00\nTerreno in località Piana\t600,00\n§",
    breach: "Conduttore\tCanone\nPaolo Ferrero\t4.800,00\nMarta Bellini\t600,00",
  },
  {
    row: "registro-accessi",
    channel: "at",
    text: "COMUNE DI VALDORA\nRegistro degli accessi, anno 2024\nData\tOggetto\tEsito\n3/2\taccesso civico generalizzato su dati ambientali\taccolto\n9/4\taccesso documentale\trespinto\n§",
    breach: "Richiedente\tEsito\nPaolo Ferrero\taccolto\nMarta Bellini\trespinto",
  },
  {
    row: "statistiche",
    channel: "at",
    text: "COMUNE DI VALDORA\nPopolazione residente per classe di età e sesso\nClasse\tMaschi\tFemmine\n0-14\t412\t398\n15-64\t2.104\t2.077\n65 e oltre\t690\t811\n§",
    breach: "Malattie infettive: casi notificati\nMalattia\tCasi\nTubercolosi\t1\nEpatite B\t7",
  },
  {
    row: "corrispondenza-pec",
    channel: "at",
    text: "Messaggio di posta certificata\nDa: protocollo@pec.comune.valdora.it\nInviato: lunedì 3 marzo\nOggetto: riscontro\nGentile ufficio, si trasmette quanto richiesto. Cordiali saluti\n§",
    breach: "Il sottoscritto Paolo Ferrero, residente in via Po 4, attende risposta.",
  },
  {
    row: "comunicato-stampa",
    channel: "at",
    text: "COMUNE DI VALDORA\nComunicato stampa\nIn merito alle notizie apparse sui giornali, l'amministrazione precisa che i lavori procedono.\n§",
    breach: "Il dipendente Paolo Ferrero ha chiesto 20.000 euro di risarcimento.",
  },
  {
    row: "foto-video-social",
    channel: "at",
    text: "COMUNE DI VALDORA\nImmagini della fototrappola: abbandono di rifiuti in località Piana\nI volti e le targhe sono stati oscurati prima della diffusione.\n§",
    breach: "Trasgressore: Paolo Ferrero, veicolo targato AB123CD.",
  },
  {
    row: "segnalazioni-whistleblowing",
    channel: "at",
    text: "COMUNE DI VALDORA\nWhistleblowing: segnalazioni di illeciti ricevute\nNell'anno sono arrivate otto segnalazioni, tutte archiviate.\n§",
    breach: "Il segnalante Paolo Ferrero accusa la collega Marta Bellini.",
  },
  {
    row: "sentenze-atti-giudiziari-allegati",
    channel: "albo",
    text: "REPUBBLICA ITALIANA\nIN NOME DEL POPOLO ITALIANO\nIl Tribunale di Torino, R.G. 812/2023, ha pronunciato la seguente sentenza tra omissis, ricorrente, e il Comune, resistente.\nP.Q.M. rigetta il ricorso.\n§",
    breach: "Il ricorrente Paolo Ferrero ha riportato lesioni alla colonna.",
  },
  {
    row: "atti-con-condanne-reati",
    channel: "albo",
    text: "COMUNE DI VALDORA\nProcedimento penale R.G.N.R. 5512: comunicazione\nIl Comune è informato della pendenza di un processo penale.\n§",
    breach: "L'imputato Paolo Ferrero è stato rinviato a giudizio per peculato.",
  },
];
