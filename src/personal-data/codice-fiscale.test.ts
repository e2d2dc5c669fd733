import { describe, expect, it } from "vitest";
import { givenNameLetters, isMinorIn, isNameOf, readCodiceFiscale, surnameLetters } from "./codice-fiscale.ts";

const SHAPE = "@@@@@@##@##@###@";
const read = (raw: string) => readCodiceFiscale(raw, SHAPE);

describe("reading a codice fiscale", () => {
  it.each([
    ["RSSMRA80A01H501U", "RSSMRA80A01H501U"],
    ["rssmra80a01h501u", "RSSMRA80A01H501U"],
    ["RSS MRA 80A01 H501U", "RSSMRA80A01H501U"],
    ["RSSMRA80A-\n01H501U", "RSSMRA80A01H501U"],
    ["RSSMRA80A01H5LMX", "RSSMRA80A01H5LMX"],
    ["R55MRA8OAO1H5O1U", "RSSMRA80A01H501U"],
    ["RSSMRA80A0lH50lU", "RSSMRA80A01H501U"],
  ])("%j is %s", (raw, code) => expect(read(raw)).toMatchObject({ code, checked: true }));

  it("keeps a code with a wrong letter as not checked", () =>
    expect(read("RSSMRA80A01H501A")).toMatchObject({ checked: false }));

  it.each(["RSSMRA80A99H501U", "RSSMRA80G01H501U", "ABCDEFGHILMNOPQR"])("%s is none", (raw) =>
    expect(read(raw)).toBeNull(),
  );

  it("tells minors at the year of the act", () => {
    const cf = readCodiceFiscale("VRDLCU12R70F839G", SHAPE);
    expect(cf && isMinorIn(cf, 2024)).toBe(true);
    expect(cf && isMinorIn(cf, 2031)).toBe(false);
  });
});

describe("letters of names", () => {
  it.each([
    ["Rossi", "RSS"],
    ["D'Amico", "DMC"],
    ["Fo", "FOX"],
    ["De Santis", "DSN"],
    ["Àime", "MAI"],
  ])("surname %s gives %s", (name, code) => expect(surnameLetters(name)).toBe(code));

  it.each([
    ["Mario", "MRA"],
    ["Gianfranco", "GFR"],
    ["Roberto", "RRT"],
    ["Li", "LIX"],
  ])("given name %s gives %s", (name, code) => expect(givenNameLetters(name)).toBe(code));

  it("confirms the holder and nobody else", () => {
    const cf = read("RSSMRA80A01H501U");
    expect(cf && isNameOf(cf, "Rossi", "Mario")).toBe(true);
    expect(cf && isNameOf(cf, "Mario", "Rossi")).toBe(false);
  });
});
