import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import { actText, type OwnerTerms, ownerTerms } from "./act-text.ts";
import { cartaIdentita } from "./carta-identita.ts";
import { cfPersonaFisica } from "./cf-persona-fisica.ts";
import { codiceCandidato } from "./codice-candidato.ts";
import { dataNascita } from "./data-nascita.ts";
import { emailPrivata } from "./email-privata.ts";
import { iban } from "./iban.ts";
import { iniziali } from "./iniziali.ts";
import { iseeNumero } from "./isee-numero.ts";
import { descriptionsFinder, type FindDescriptions } from "./lexical/described-people.ts";
import { lexicalData, type PageFinder } from "./lexical/lexical-data.ts";
import { type Lexicon, lexiconOfRules } from "./lexical/lexicon.ts";
import { membersFinder } from "./lexical/members.ts";
import { minorsFinder } from "./lexical/minors.ts";
import { payslipFinder } from "./lexical/payslip.ts";
import { luogoNascita } from "./luogo-nascita.ts";
import { matricolaDipendente } from "./matricola-dipendente.ts";
import { matricolaInpsInail } from "./matricola-inps-inail.ts";
import { nomePersona } from "./nome-persona.ts";
import { withoutContained, withRevealed } from "./overlaps.ts";
import { partitaIva } from "./partita-iva.ts";
import { passaporto } from "./passaporto.ts";
import { patente } from "./patente.ts";
import { pec } from "./pec.ts";
import { podPdr } from "./pod-pdr.ts";
import type { MakeRecogniser, Recogniser } from "./recogniser.ts";
import { residenzaDomicilio } from "./residenza-domicilio.ts";
import { rgCivileAmministrativo } from "./rg-civile-amministrativo.ts";
import { rgPenale } from "./rg-penale.ts";
import { targa } from "./targa.ts";
import { telefono } from "./telefono.ts";
import { tesseraSanitaria } from "./tessera-sanitaria.ts";

const NAMES = "data/nome-persona";
const CODES = "data/cf-persona-fisica";
const OWNERS = "data/partita-iva";
/** Its lists tell how an act shows people without naming them. */
const UNNAMED = "data/iniziali";

/** The recogniser of each rule but that on names, which the others build on. */
export const RECOGNISERS: Readonly<Record<string, MakeRecogniser>> = {
  [CODES]: cfPersonaFisica,
  [OWNERS]: partitaIva,
  "data/iban": iban,
  "data/carta-identita": cartaIdentita,
  "data/passaporto": passaporto,
  "data/patente": patente,
  "data/tessera-sanitaria": tesseraSanitaria,
  "data/data-nascita": dataNascita,
  "data/luogo-nascita": luogoNascita,
  "data/residenza-domicilio": residenzaDomicilio,
  "data/telefono": telefono,
  "data/email-privata": emailPrivata,
  "data/pec": pec,
  "data/targa": targa,
  "data/matricola-dipendente": matricolaDipendente,
  "data/iniziali": iniziali,
  "data/codice-candidato": codiceCandidato,
  "data/pod-pdr": podPdr,
  "data/matricola-inps-inail": matricolaInpsInail,
  "data/isee-numero": iseeNumero,
  "data/rg-civile-amministrativo": rgCivileAmministrativo,
  "data/rg-penale": rgPenale,
};

/** What some lexical rules find beyond their expressions. */
const FINDERS: Readonly<Record<string, (rule: DataRule) => PageFinder>> = {
  "data/minori": minorsFinder,
  "data/appartenenza-sindacale": membersFinder,
  "data/fiscale-finanziario": payslipFinder,
};

/**
 * The personal data of an act, its file name included (page 0), ordered by page and place. Ranges are UTF-16 units of
 * `ReadPage.text`, on page 0 of `fileName`. Written data (names, codes, dates ...) do not overlap; what words reveal may
 * hold written data, and two categories may share words.
 *
 * @param rules by id; a rule without recogniser here is left to other stages.
 */
export function findPersonalData(read: ReadDocument, rules: ReadonlyMap<string, DataRule>): PersonalDatum[] {
  const { owners, names, others, lexicon, finders, describe } = toolsOf(rules);
  const act = actText(read, owners);
  const people = names === null ? [] : [...names.find(act, [])];
  const written = withoutContained([...people, ...others.flatMap((recogniser) => [...recogniser.find(act, people)])]);
  return withRevealed(written, lexicalData(act, written, lexicon, finders, describe));
}

/** The personal data of a text that stands by itself (recovered, metadata): as `findPersonalData`, all on page 1. */
export function findInText(text: string, rules: ReadonlyMap<string, DataRule>): PersonalDatum[] {
  const boxes = new Float32Array(0);
  return findPersonalData(
    { fileName: "", pages: [{ page: 1, source: "glyphs", ocrConfidence: null, text, boxes, tables: [] }] },
    rules,
  );
}

interface Tools {
  readonly owners: OwnerTerms;
  readonly names: Recogniser | null;
  readonly others: readonly Recogniser[];
  readonly lexicon: Lexicon;
  readonly finders: readonly PageFinder[];
  readonly describe: FindDescriptions;
}

/** Whether a rule's data are found by expressions rather than by a recogniser of its own. */
export const isLexical = (rule: DataRule): boolean => rule.expressions !== undefined;

/** Compiling the lists of all rules costs more than reading a page: done once per set of rules. */
const tools = new WeakMap<ReadonlyMap<string, DataRule>, Tools>();

function toolsOf(rules: ReadonlyMap<string, DataRule>): Tools {
  const made = tools.get(rules);
  if (made !== undefined) return made;
  const names = rules.get(NAMES);
  const others = Object.entries(RECOGNISERS).flatMap(([id, make]) => {
    const rule = rules.get(id);
    return rule === undefined ? [] : [make(rule, rules)];
  });
  const fresh: Tools = {
    owners: ownerTerms(rules.get(OWNERS)),
    names: names === undefined ? null : nomePersona(names, rules),
    others,
    lexicon: lexiconOfRules([...rules.values()].filter(isLexical), names),
    describe: descriptionsFinder(rules.get(UNNAMED)),
    finders: Object.entries(FINDERS).flatMap(([id, make]) => {
      const rule = rules.get(id);
      return rule === undefined ? [] : [make(rule)];
    }),
  };
  tools.set(rules, fresh);
  return fresh;
}
