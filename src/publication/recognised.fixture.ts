/**
 * Openings of invented acts as offices word them, each with the row (or rows, parted by `|`) that it belongs to. They
 * say what they are in other words than the acts of `acts.fixture.ts`.
 */
export const RECOGNISED: readonly (readonly [row: string, text: string])[] = [
  [
    "concorso-bando",
    "Città di Monteluce\nSono aperti i termini per candidarsi a un incarico di addetto stampa\nPossono partecipare i laureati in lettere. Gli interessati inviano la candidatura entro il 12 maggio. Selezione per soli titoli.",
  ],
  [
    "concorso-convocazione-prova-successiva",
    "ASP di Borgofiorito\nDiario dell'esame orale - Operatore socio sanitario\nI candidati si presenteranno muniti di documento il 3 marzo alle ore 8.30.\nCandidato n.\tOra\n12\t8.30\n15\t9.00",
  ],
  [
    "concorso-esiti-prove-intermedie",
    "Ente Parco delle Cime\nConcorso guardiaparco: punteggi attribuiti agli elaborati\nAnonimo\tVoto\nGP11\t27\nGP19\t21",
  ],
  [
    "concorso-graduatoria-finale",
    "Comunità montana\nSelezione di due operai forestali, risultati definitivi\nRisultano vincitori i primi due.\nOrdine\tCodice\tTotale\n1\tF-02\t66\n2\tF-09\t61\n3\tF-04\t60",
  ],
  [
    "assunzione-vincitori",
    "Comune di Monteluce\nAtto n. 14 dell'ufficio personale\nCostituzione del rapporto di lavoro con la vincitrice del concorso per assistente sociale\nSi procede all'assunzione dal 1 marzo.",
  ],
  [
    "concorso-scorrimento-graduatoria",
    "Città di Monteluce\nUtilizzo della graduatoria vigente di istruttore contabile\nPer la rinuncia del secondo classificato si interpella l'idoneo successivo.",
  ],
  [
    "concorso-composizione-commissione",
    "Università di Valdora\nDecreto rettorale 81\nSostituzione di un componente della commissione giudicatrice della selezione per tecnologo",
  ],
  [
    "concorso-criteri-valutazione",
    "Comune di Monteluce\nGriglia di valutazione della prova orale\nLa commissione assegna sino a dieci punti per la chiarezza espositiva ai candidati.",
  ],
  [
    "concorso-tracce-prove",
    "Comune di Monteluce\nConcorso istruttore di vigilanza - quesiti estratti al colloquio\n1. Il candidato descriva il codice della strada.",
  ],
  [
    "progressione-interna-esito",
    "Provincia di Terralta\nAttribuzione dei differenziali stipendiali, anno 2024\nCodice dipendente\tPunti\nD11\t80\nD31\t74",
  ],
  [
    "mobilita-comando-esito",
    "ASL Terralta\nProroga del comando presso il Ministero di un collaboratore amministrativo",
  ],
  [
    "determina-rapporto-lavoro",
    "Comune di Monteluce\nServizio risorse umane, atto 311\nConcessione di aspettativa non retribuita a un'istruttrice\nLa dipendente ha chiesto sei mesi per motivi familiari.",
  ],
  [
    "determina-rapporto-lavoro",
    "Azienda trasporti\nAutorizzazione alla fruizione dei permessi mensili ex legge 104 per un lavoratore",
  ],
  [
    "determina-rapporto-lavoro",
    "Comune di Monteluce\nTrasformazione del rapporto di lavoro da tempo pieno a part-time di una dipendente",
  ],
  [
    "determina-rapporto-lavoro",
    "Comune di Monteluce\nPensionamento di un funzionario: messa in quiescenza per raggiunti limiti",
  ],
  [
    "procedimento-disciplinare",
    "Istituto comprensivo di Colleverde\nIrrogazione della sanzione del rimprovero scritto\nVista la contestazione di addebito notificata al dipendente",
  ],
  [
    "procedimento-disciplinare",
    "Comune di Monteluce\nRecesso per giusta causa: licenziamento senza preavviso\nVisto il codice disciplinare.",
  ],
  [
    "atto-organizzazione-uffici",
    "Comune di Monteluce\nOrdine di servizio n. 4\nRotazione del personale tra gli sportelli: i dipendenti sono assegnati come segue.",
  ],
  ["tassi-assenza", "ASL Terralta\nPercentuali di presenza e assenza: tassi di presenza del personale, gennaio-marzo"],
  [
    "scheda-valutazione-individuale",
    "Comune di Monteluce\nValutazione individuale del dipendente, anno 2023\nObiettivi assegnati\tPunti\nApertura sportello\t20\nComportamenti organizzativi\t30\nFirma del valutato e del valutatore",
  ],
  [
    "cedolini-rendicontazione",
    "Cooperativa Orizzonte\nBusta paga del mese di aprile\nCompetenze e ritenute\nNetto in busta 1.340,00",
  ],
  [
    "contratto-integrativo",
    "Comune di Monteluce\nPreintesa sull'accordo decentrato per le risorse del fondo\nLa delegazione trattante e la RSU concordano.",
  ],
  [
    "turni-ferie-orari",
    "Corpo di polizia locale di Monteluce\nTurnazione del mese di agosto\nAgente\tLun\tMar\nmatricola 12\tM\tP",
  ],
  [
    "delibera-giunta-consiglio",
    "COMUNE DI MONTELUCE\nVERBALE DI DELIBERAZIONE DELLA GIUNTA COMUNALE\nOGGETTO: ADESIONE ALLA GIORNATA DELLA TERRA\nLa Giunta ad unanimità di voti delibera di aderire.",
  ],
  [
    "delibera-giunta-consiglio",
    "PROVINCIA DI TERRALTA\nConsiglio provinciale, deliberazione n. 8\nApprovazione del regolamento sui beni comuni\nSeduta pubblica, voti favorevoli dodici.",
  ],
  [
    "delibera-costituzione-giudizio",
    "COMUNE DI MONTELUCE\nDeliberazione di Giunta n. 40\nResistenza in giudizio nel ricorso al Consiglio di Stato e conferimento dell'incarico di difesa all'avvocatura",
  ],
  [
    "debiti-fuori-bilancio-sentenze",
    "COMUNE DI MONTELUCE\nConsiglio comunale\nRiconoscimento della legittimità del debito derivante dal decreto ingiuntivo n. 77",
  ],
  [
    "determina-generica",
    "UNIONE COLLI\nDeterminazione dirigenziale n. 51\nAccertamento di entrata per diritti di segreteria\nIl dirigente determina di accertare la somma al capitolo 33.",
  ],
  [
    "determina-liquidazione",
    "COMUNE DI MONTELUCE\nProvvedimento di liquidazione: pagamento fattura elettronica 88 di Sole S.p.A.",
  ],
  [
    "determina-liquidazione",
    "COMUNE DI MONTELUCE\nUfficio tributi\nRimborso IMU versata e non dovuta\nSi liquidano le somme ai contribuenti.",
  ],
  [
    "ordinanza-ordinaria",
    "CITTÀ DI MONTELUCE\nOrdinanza dirigenziale n. 212\nIstituzione del senso unico in via dei Mille e modifica della sosta",
  ],
  [
    "ordinanza-contingibile-urgente",
    "CITTÀ DI MONTELUCE\nOrdinanza sindacale n. 6\nDivieto di uso potabile dell'acqua della rete di Borgo Alto",
  ],
  [
    "ordinanza-contingibile-urgente",
    "CITTÀ DI MONTELUCE\nOrdinanza n. 31\nSgombero immediato di un fabbricato inagibile in via Po",
  ],
  [
    "ordinanza-demolizione-abuso",
    "CITTÀ DI MONTELUCE\nOrdinanza di ripristino dei luoghi\nVeranda realizzata in difformità dal titolo edilizio; visto l'art. 31 d.P.R. 380/2001",
  ],
  [
    "ordinanza-tso-aso",
    "COMUNE DI MONTELUCE\nOrdinanza del Sindaco n. 3\nAccertamento sanitario obbligatorio in condizioni di degenza",
  ],
  [
    "decreto-sindacale-nomina",
    "COMUNE DI MONTELUCE\nDecreto sindacale n. 9\nConferimento dell'incarico di elevata qualificazione dell'area tecnica",
  ],
  [
    "verbale-consiglio-comunale",
    "COMUNE DI MONTELUCE\nTrascrizione integrale della seduta consiliare del 9 marzo\nPRESIDENTE: passo la parola al consigliere. CONSIGLIERE: grazie.",
  ],
  [
    "interrogazione-mozione",
    "Al Sindaco di Monteluce\nOggetto: mozione sul piano del traffico\nI sottoscritti consiglieri impegnano il Sindaco e la Giunta a rivedere il piano.",
  ],
  [
    "elenco-provvedimenti",
    "COMUNE DI MONTELUCE\nElenco semestrale delle ordinanze e dei decreti\nN.\tData\tOggetto\n3\t2/1\tModifica viabilità",
  ],
  [
    "notifica-albo-irreperibili",
    "COMUNE DI MONTELUCE\nNotificazione a persona irreperibile ai sensi dell'art. 143 c.p.c.\nL'atto è depositato nella casa comunale.",
  ],
  [
    "cambio-nome-cognome",
    "PREFETTURA\nIstanza di modifica del nome: affissione del sunto della domanda per trenta giorni",
  ],
  [
    "pubblicazione-matrimonio",
    "COMUNE DI MONTELUCE\nUfficiale dello stato civile\nNubendi: atto di pubblicazione n. 12\nChi conosce impedimenti può fare opposizione.",
  ],
  [
    "permesso-costruire",
    "COMUNE DI MONTELUCE\nSportello unico: titoli edilizi rilasciati nel mese di marzo\nTitolare\tOpere\nCantina Sole\tampliamento",
  ],
  ["elenco-abusi-edilizi", "COMUNE DI MONTELUCE\nReport mensile delle opere abusive accertate"],
  ["servizi-cimiteriali-ricerca", "COMUNE DI MONTELUCE\nConcessioni cimiteriali scadute: loculi da liberare"],
  [
    "contributo-sopra-mille-persona-fisica",
    "REGIONE TERRALTA\nErogazione di incentivi per l'acquisto di biciclette a cittadini\nAssegnatario\tSomma\nA. N.\t1.500,00",
  ],
  [
    "contributo-impresa-ente",
    "COMUNE DI MONTELUCE\nSostegno economico alla cooperativa sociale Il Seme e all'associazione Arci Pesca\nSi concede un contributo.",
  ],
  [
    "contributo-disagio-economico",
    "COMUNE DI MONTELUCE\nFondo sociale affitti: erogazione del contributo per il canone di locazione ai nuclei con ISEE basso",
  ],
  [
    "contributo-disagio-economico",
    "COMUNE DI MONTELUCE\nAssistenza economica straordinaria a persone indigenti: impegno di spesa",
  ],
  [
    "contributo-salute-disabilita",
    "COMUNE DI MONTELUCE\nContributi per l'eliminazione delle barriere architettoniche in edifici privati, L. 13/1989",
  ],
  [
    "contributo-salute-disabilita",
    "COMUNE DI MONTELUCE\nIntegrazione della retta in RSA per anziani non autosufficienti: impegno",
  ],
  [
    "graduatoria-beneficiari",
    "COMUNE DI MONTELUCE\nVoucher per i centri ricreativi: domande accolte e non accolte\nProtocollo\tPunteggio\n812\t10\n830\t9",
  ],
  ["albo-beneficiari", "COMUNE DI MONTELUCE\nElenco annuale dei soggetti beneficiari di contributi e sovvenzioni"],
  [
    "graduatoria-alloggi-erp",
    "ATER DI TERRALTA\nGraduatoria provvisoria degli aspiranti a case popolari\nN.\tPunti\n1\t19\n2\t15",
  ],
  [
    "graduatoria-asilo-nido",
    "COMUNE DI MONTELUCE\nMicronido Girasole: lista d'attesa e ammessi\nDomanda\tFascia\n11\tlattanti\n19\tdivezzi",
  ],
  [
    "elenchi-mensa-scuolabus",
    "COMUNE DI MONTELUCE\nElenco degli iscritti alla refezione scolastica con dieta speciale\nAlunno\tDieta\nclasse 2B\tsenza glutine",
  ],
  [
    "atto-tutela-minori",
    "COMUNE DI MONTELUCE\nAffidamento familiare a parenti: contributo mensile agli affidatari di un bambino\nVisto il provvedimento del Tribunale per i minorenni.",
  ],
  [
    "elenco-prenotazioni-sanitarie",
    "ASL TERRALTA\nCalendario degli appuntamenti vaccinali\nOra\tUtente\n9.00\tcodice 31\n9.10\tcodice 32",
  ],
  [
    "elenco-morosi-tributi",
    "COMUNE DI MONTELUCE\nElenco dei contribuenti inadempienti\nContribuente\tDovuto\nposizione 1\t300,00",
  ],
  [
    "cv-dirigenti-eq",
    "Modello europeo per il curriculum vitae\nInformazioni personali\nNome: Ada Poli\nIncarico attuale: dirigente del settore finanziario\nEsperienza lavorativa\nIstruzione e formazione\nMadrelingua italiana",
  ],
  [
    "cv-consulenti",
    "Comune di Monteluce\nConferimento di incarico di collaborazione professionale a esperto in comunicazione, art. 7 comma 6 d.lgs. 165/2001",
  ],
  ["cv-organi-politici", "Comune di Monteluce\nAtto di proclamazione degli eletti alla carica di consigliere comunale"],
  [
    "compensi-dirigenti",
    "Comune di Monteluce\nEmolumenti del segretario generale e dei dirigenti\nNominativo\tPosizione\tRisultato\nAda Poli\t40.000\t8.000",
  ],
  [
    "compensi-consulenti",
    "Comune di Monteluce\nTabella degli incarichi di consulenza con importi erogati\nIncaricato\tOggetto\tCompenso\nAda Poli\tstudio\t3.000",
  ],
  [
    "dichiarazione-redditi-politici",
    "Modello 730/2023 del vicesindaco\nReddito complessivo\tImposta netta\n31.000\t5.100",
  ],
  [
    "situazione-patrimoniale-politici",
    "Attestazione patrimoniale del consigliere: beni mobili iscritti in pubblici registri e partecipazioni societarie",
  ],
  [
    "incarichi-dipendenti",
    "Comune di Monteluce\nAnagrafe delle prestazioni: incarichi extraistituzionali\nDipendente\tCommittente\tCompenso\nAda Poli\tUniversità\t900",
  ],
  [
    "dichiarazione-inconferibilita",
    "Dichiarazione sostitutiva sull'insussistenza di cause di incompatibilità ai sensi del d.lgs. 39/2013\nLa sottoscritta dichiara",
  ],
  [
    "recapiti-uffici",
    "Comune di Monteluce\nRubrica telefonica degli uffici comunali\nUfficio\tInterno\tE-mail\nAnagrafe\t11\tanagrafe@comune.it",
  ],
  [
    "contratti-affidamenti",
    "Comune di Monteluce\nAggiudicazione dei lavori di rifacimento del ponte\nCIG 99AB. Imprese invitate cinque, ribasso 12 per cento.",
  ],
  [
    "commissione-giudicatrice-gara",
    "Comune di Monteluce\nCostituzione del seggio e della commissione di gara per la valutazione delle offerte tecniche",
  ],
  ["bilanci", "Comune di Monteluce\nRendiconto della gestione 2023 e nota integrativa\nEntrate e spese per missione."],
  [
    "dati-pagamenti",
    "Comune di Monteluce\nElenco dei pagamenti effettuati nel quarto trimestre\nTipologia di spesa\tImporto\nBeni\t200,00",
  ],
  ["iban-ente", "Comune di Monteluce\nCoordinate bancarie della tesoreria comunale e pagoPA"],
  ["canoni-locazione", "Comune di Monteluce\nFitti attivi del patrimonio immobiliare\nImmobile\tCanone\nnegozio\t900"],
  ["registro-accessi", "Comune di Monteluce\nRichieste di accesso civico pervenute e loro esito"],
  [
    "statistiche",
    "Comune di Monteluce\nI numeri della biblioteca: utenti iscritti per fascia di età\nFascia\tUtenti\n0-14\t210\n15-30\t330",
  ],
  [
    "statistiche",
    "ASL Terralta\nOsservatorio epidemiologico: incidenza per distretto\nDistretto\tCasi\nNord\t41\nSud\t33",
  ],
  [
    "corrispondenza-pec",
    "Da: ufficio.tecnico\nA: protocollo\nInviato: martedì 4 febbraio\nOggetto: I: sollecito\nBuongiorno, inoltro quanto ricevuto. Distinti saluti",
  ],
  [
    "comunicato-stampa",
    "Comune di Monteluce - Ufficio stampa\nComunicato: l'amministrazione smentisce le ricostruzioni dei giornali",
  ],
  [
    "foto-video-social",
    "Comune di Monteluce\nPagina Facebook: fotografie delle telecamere contro l'abbandono di rifiuti",
  ],
  [
    "segnalazioni-whistleblowing",
    "Esposto al Comune di Monteluce\nIl denunciante espone quanto segue: fatti e persone da verificare. Si chiede riservatezza sul segnalante.",
  ],
  [
    "sentenze-atti-giudiziari-allegati",
    "TRIBUNALE DI TERRALTA\nSezione lavoro\nIl giudice, nella causa R.G. 100/2022 tra ricorrente e resistente, ha pronunciato sentenza. P.Q.M. accoglie.",
  ],
  [
    "atti-con-condanne-reati",
    "Comune di Monteluce\nComunicazione del rinvio a giudizio di un ex amministratore nel procedimento penale R.G.N.R. 41",
  ],
];
