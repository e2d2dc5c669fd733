import { convocazioneCodici } from "./documents/convocazione-codici.ts";
import { curriculumRecapiti } from "./documents/curriculum-recapiti.ts";
import { deliberaAllegatoAnnotazione } from "./documents/delibera-allegato-annotazione.ts";
import { determinaAcquisto } from "./documents/determina-acquisto.ts";
import { determinaContributoCfIban } from "./documents/determina-contributo-cf-iban.ts";
import { determinaTestoBianco } from "./documents/determina-testo-bianco.ts";
import { esitiProvaScrittaCodici } from "./documents/esiti-prova-scritta-codici.ts";
import { graduatoriaBandaNera } from "./documents/graduatoria-banda-nera.ts";
import { graduatoriaFinaleCodici } from "./documents/graduatoria-finale-codici.ts";
import { graduatoriaNomiIdonei } from "./documents/graduatoria-nomi-idonei.ts";
import { ordinanzaLivelloNascosto } from "./documents/ordinanza-livello-nascosto.ts";
import { scansioneGraduatoria } from "./documents/scansione-graduatoria.ts";
import { scansioneLivelloOcr } from "./documents/scansione-livello-ocr.ts";
import type { Sample } from "./writer/sample.ts";

/** Every sample, made anew: the same bytes each time. */
export const allSamples = (): Promise<Sample[]> =>
  Promise.all([
    graduatoriaFinaleCodici(),
    convocazioneCodici(),
    esitiProvaScrittaCodici(),
    determinaAcquisto(),
    graduatoriaBandaNera(),
    graduatoriaNomiIdonei(),
    determinaContributoCfIban(),
    curriculumRecapiti(),
    determinaTestoBianco(),
    scansioneGraduatoria(),
    scansioneLivelloOcr(),
    deliberaAllegatoAnnotazione(),
    ordinanzaLivelloNascosto(),
  ]);
