import { describe, expect, test } from "vitest";
import { act, datum } from "../../test/act.ts";
import type { PersonRole } from "../model/personal-datum.ts";
import { loadRules } from "../rules/catalog.ts";
import { personRoles } from "./person-roles.ts";

const { rows } = loadRules();

/** Roles of the named persons in an act of the row, in the order of the names. */
function rolesIn(id: string, text: string, names: readonly string[]): (PersonRole | null)[] {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  const read = act(text);
  const data = names.map((name) => datum(read, name));
  const roles = personRoles(read, data, row);
  return data.map((one) => roles.get(one) ?? null);
}

const inRanking = (text: string, ...names: string[]) => rolesIn("concorso-graduatoria-finale", text, names);
const inResults = (text: string, ...names: string[]) => rolesIn("concorso-esiti-prove-intermedie", text, names);

describe("winners of a final ranking are told from the others", () => {
  test("by a column of outcomes", () => {
    const text =
      "Pos\tCandidato\tPunti\tEsito\n1\tElio Verdi\t60\tVincitore\n2\tAda Neri\t58\tIdonea\n3\tUgo Blu\t40\tNon idoneo\n4\tIda Rosa\t57\tIdonea non vincitrice";
    expect(inRanking(text, "Elio Verdi", "Ada Neri", "Ugo Blu", "Ida Rosa")).toEqual([
      "winner",
      "candidate",
      "excluded",
      "candidate",
    ]);
  });

  test("by a mark beside some names: those without it didn't win", () => {
    const text = "Nr\tNominativo\tPunti\n1\tElio Verdi (VINC.)\t57\n2\tAda Neri\t56";
    expect(inRanking(text, "Elio Verdi", "Ada Neri")).toEqual(["winner", "candidate"]);
  });

  test("by headings over two lists", () => {
    const text =
      "GRADUATORIA FINALE\nVINCITORI\n1. Elio Verdi 60\n2. Ada Neri 58\nIDONEI NON VINCITORI\n1. Ugo Blu 50\n2. Ida Rosa 49";
    expect(inRanking(text, "Elio Verdi", "Ada Neri", "Ugo Blu", "Ida Rosa")).toEqual([
      "winner",
      "winner",
      "candidate",
      "candidate",
    ]);
  });

  test("by the number of places and the rank", () => {
    const text =
      "Graduatoria finale del concorso a n. 2 posti\nPos\tCandidato\tPunti\n1\tElio Verdi\t60\n2\tAda Neri\t58\n3\tUgo Blu\t50";
    expect(inRanking(text, "Elio Verdi", "Ada Neri", "Ugo Blu")).toEqual(["winner", "winner", "candidate"]);
    const reserved = text.replace("2 posti", "2 posti, di cui n. 1 posto riservato");
    expect(inRanking(reserved, "Elio Verdi", "Ada Neri", "Ugo Blu")).toEqual(["winner", "winner", "candidate"]);
    const inWords = "Concorso per un posto di geometra\n1) Elio Verdi 60\n2) Ada Neri 58";
    expect(inRanking(inWords, "Elio Verdi", "Ada Neri")).toEqual(["winner", "candidate"]);
  });

  test("by a sentence that declares them, whatever the order of name and surname", () => {
    const text =
      "Pos\tCognome\tNome\tPunti\n1\tVerdi\tElio\t60\n2\tNeri\tAda\t58\nSono dichiarati vincitori i sigg. Elio Verdi.\nSono stati esclusi: Ugo Blu, per difetto di titolo; Ida Rosa.";
    expect(inRanking(text, "Verdi", "Elio", "Neri", "Ada", "Elio Verdi", "Ugo Blu", "Ida Rosa")).toEqual([
      "winner",
      "winner",
      "candidate",
      "candidate",
      "winner",
      "excluded",
      "excluded",
    ]);
  });

  test("by the word right after the name in prose", () => {
    const text = "La commissione ha classificato Elio Verdi, vincitore, e Ada Neri, idonea.";
    expect(inRanking(text, "Elio Verdi", "Ada Neri")).toEqual(["winner", "candidate"]);
  });

  test("within their sentence or paragraph only", () => {
    expect(inRanking("Vincitrice: Ada Neri. Segue Elio Verdi con 58 punti.", "Ada Neri", "Elio Verdi")).toEqual([
      "winner",
      null,
    ]);
    expect(
      inRanking(
        "La commissione ha concluso i lavori e proclama vincitrice\nAda Neri\nCopia a Elio Verdi",
        "Elio Verdi",
      ),
    ).toEqual([null]);
  });

  test("not because the data stage saw that they took part", () => {
    const read = act("Pos\tCandidato\tPunti\n1\tElio Verdi\t60");
    const person = datum(read, "Elio Verdi", "person-name", { role: "candidate" });
    const row = rows.get("concorso-graduatoria-finale");
    expect(row && personRoles(read, [person], row).get(person)).toBeNull();
  });

  test("not at all when nothing tells: no place is given away by guess", () => {
    expect(inRanking("Pos\tCandidato\tPunti\n1\tElio Verdi\t60\n2\tAda Neri\t58", "Elio Verdi", "Ada Neri")).toEqual([
      null,
      null,
    ]);
  });
});

describe("persons in calls and partial results", () => {
  test("in a table or list are candidates", () => {
    expect(inResults("Candidato\tVoto\nElio Verdi\t24", "Elio Verdi")).toEqual(["candidate"]);
    expect(inResults("Elenco\n- Elio Verdi\n- Ada Neri", "Elio Verdi", "Ada Neri")).toEqual(["candidate", "candidate"]);
  });

  test("alone on a line are not in a list: that is how people sign", () => {
    expect(inResults("Esiti della prova\nA1 24\n\nElio Verdi", "Elio Verdi")).toEqual([null]);
    expect(inResults("Ammessi\nElio Verdi\nAda Neri", "Elio Verdi", "Ada Neri")).toEqual(["candidate", "candidate"]);
  });

  test("on a line with a score are in a list", () => {
    expect(inResults("Esiti\nElio Verdi 24\nIl Dirigente", "Elio Verdi")).toEqual(["candidate"]);
  });

  test("who sit on the board are told by the sentence that lists them", () => {
    const text = "La commissione, composta da Ugo Blu, Ida Rosa e Ada Neri, ha escluso Elio Verdi.";
    expect(inResults(text, "Ugo Blu", "Ada Neri", "Elio Verdi")).toEqual([
      "commission-member",
      "commission-member",
      "excluded",
    ]);
  });

  test("in prose are what the sentence says, or undecided", () => {
    expect(inResults("La candidata Ada Neri ha ottenuto 24 punti.", "Ada Neri")).toEqual(["candidate"]);
    expect(inResults("Non hanno superato la prova: Elio Verdi, Ada Neri.", "Elio Verdi", "Ada Neri")).toEqual([
      "excluded",
      "excluded",
    ]);
    expect(inResults("Gli elaborati sono custoditi presso Elio Verdi.", "Elio Verdi")).toEqual([null]);
  });

  test("who acts for the body keeps that role, even beside a candidate's words", () => {
    const read = act("La commissione, presieduta da Elio Verdi, ha esaminato i candidati.");
    const chair = datum(read, "Elio Verdi", "person-name", { role: "commission-member" });
    const row = rows.get("concorso-esiti-prove-intermedie");
    expect(row && personRoles(read, [chair], row).get(chair)).toBe("commission-member");
  });
});

describe("somebody in office whom the act is about is a person like others", () => {
  const official = (id: string, text: string, name: string, nth = 0) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`no row ${id}`);
    const read = act(text);
    const data = [datum(read, name, "person-name", { role: "office-holder", nth, severity: "avviso" })];
    return personRoles(read, data, row).get(data[0] as (typeof data)[0]);
  };

  test("the employee of an act on their employment", () => {
    expect(official("determina-rapporto-lavoro", "Dimissioni del dipendente dott. Elio Verdi", "Elio Verdi")).toBe(
      "employee",
    );
    expect(official("scheda-valutazione-individuale", "Valutato: Elio Verdi, dirigente", "Elio Verdi")).toBe(
      "employee",
    );
  });

  test("not whoever signs it", () => {
    expect(official("determina-rapporto-lavoro", "Il dirigente dott. Elio Verdi", "Elio Verdi")).toBe("office-holder");
  });
});

test("whoever is in a document that may not be published is of those who must not be in it", () => {
  expect(rolesIn("turni-ferie-orari", "Comunicazione su Elio Verdi.", ["Elio Verdi"])).toEqual(["employee"]);
});
