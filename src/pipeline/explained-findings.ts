import type { Finding } from "../model/finding.ts";
import { fillText, type LocalText } from "../model/local-text.ts";
import type { PersonRole } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import { type Sign, signReader } from "../personal-data/signs.ts";
import { IDENTIFIED_BY } from "../publication/identified-by.ts";
import type { Judgement } from "../publication/judge.ts";
import type { JudgedDatum } from "../publication/judge-datum.ts";
import { fillLocal } from "../publication/texts.ts";
import type { RuleCatalog } from "../rules/catalog.ts";

/**
 * Findings on data with what made their rules fire: the signs by which the datum is known, the role of its person, the
 * rule and the row that decided. Other findings stay as they are: their message says it all.
 */
export function explained(
  { data, findings, publication }: Judgement,
  read: ReadDocument,
  catalog: RuleCatalog,
): Finding[] {
  const signsOf = signReader(read, catalog.data);
  const ofFinding = new Map(data.map((one) => [one.finding, one]));
  const row = publication?.row ?? null;
  return findings.map((finding) => {
    const judged = ofFinding.get(finding);
    if (judged === undefined) return finding;
    return { ...finding, because: [...signsOf(judged.datum).map(signText), ...decisionTexts(judged, row)] };
  });
}

function signText(sign: Sign): LocalText {
  switch (sign.kind) {
    case "cue":
      return fillText({ it: "parola vicina: «{term}»", en: "word nearby: “{term}”" }, sign);
    case "heading":
      return fillText({ it: "intestazione o etichetta: «{term}»", en: "heading or label: “{term}”" }, sign);
    case "title":
      return fillText({ it: "titolo o qualifica davanti: «{term}»", en: "title or office before it: “{term}”" }, sign);
    case "shape":
      return sign.checked ? CHECKED_SHAPE : SHAPE;
    case "revealing":
      return sign.by == null ? REVEALING : fillLocal(REVEALING_OF, { by: IDENTIFIED_BY[sign.by] });
    case "name-words":
      return { it: "parole di un nome di persona", en: "words of a person's name" };
  }
}

const SHAPE: LocalText = { it: "ha la forma del dato", en: "it has the shape of the datum" };
const CHECKED_SHAPE: LocalText = {
  it: "ha la forma del dato, di cui si controllano le cifre di controllo",
  en: "it has the shape of the datum, whose check digits are checked",
};
const REVEALING: LocalText = {
  it: "parole che rivelano il fatto, senza una persona riconoscibile accanto",
  en: "words that reveal the fact, without a recognisable person beside them",
};
const REVEALING_OF: LocalText = {
  it: "parole che rivelano il fatto di una persona riconoscibile da {by}",
  en: "words that reveal the fact about a person recognisable by {by}",
};

/** Role of the person, then the rule that decided and the row that it applied; of the data rule alone nothing. */
function decisionTexts({ role, decidedBy }: JudgedDatum, row: string | null): LocalText[] {
  const ofRole = role === null ? [] : [fillLocal(ROLE, { role: ROLE_NAME[role] })];
  if (decidedBy === null) return ofRole;
  const decided = row === null ? DECIDED : fillText(DECIDED_IN_ROW, { row });
  return [...ofRole, fillText(decided, { rule: decidedBy.id })];
}

const ROLE: LocalText = { it: "ruolo nell'atto: {role}", en: "role in the act: {role}" };
const DECIDED: LocalText = { it: "decide la regola {rule}", en: "rule {rule} decides" };
const DECIDED_IN_ROW: LocalText = {
  it: "decide la regola {rule} per il tipo di atto {row}",
  en: "rule {rule} decides for the type of act {row}",
};

const ROLE_NAME: Readonly<Record<PersonRole, LocalText>> = {
  "office-holder": { it: "chi agisce per l'ente", en: "acts for the body" },
  "commission-member": { it: "componente di commissione", en: "member of a commission" },
  winner: { it: "vincitore", en: "winner" },
  candidate: { it: "candidato", en: "candidate" },
  excluded: { it: "escluso", en: "excluded" },
  beneficiary: { it: "beneficiario", en: "beneficiary" },
  employee: { it: "dipendente", en: "employee" },
  minor: { it: "minore", en: "minor" },
  "third-party": { it: "altra persona", en: "another person" },
};
