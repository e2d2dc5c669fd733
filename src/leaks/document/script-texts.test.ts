import { describe, expect, test } from "vitest";
import { scriptTexts } from "./script-texts.ts";

describe("texts of scripts", () => {
  test("are literals of every kind with their escapes undone, and comments", () => {
    const script = String.raw`a = "Beatrice \"Bea\" \u0053olimena"; /* Ugo
      Rossi */ b = 'l\'ufficio'; c = ${"`"}per Ivo${"`"} // Anna`;
    expect(scriptTexts(script).map((text) => text.replace(/\s+/g, " "))).toEqual([
      'Beatrice "Bea" Solimena',
      "Ugo Rossi",
      "l'ufficio",
      "per Ivo",
      "Anna",
    ]);
  });

  test("are not confused by divisions and patterns", () => {
    expect(scriptTexts(`x = 4 / 2; y = /["']/.test(z) ? "sì Ugo" : "no" / 2; // fine`)).toEqual([
      "sì Ugo",
      "no",
      "fine",
    ]);
  });

  test("are not formats and commands", () => {
    expect(
      scriptTexts(`AFDate_FormatEx("dd/mm/yyyy"); AFSimple_Calculate("SUM", 1); app.execMenuItem("SaveAs");`),
    ).toEqual([]);
  });

  test("end where the script is cut", () => {
    expect(scriptTexts(`/* Ugo Rossi`)).toEqual(["Ugo Rossi"]);
    expect(scriptTexts('"Ugo')).toEqual([]);
  });
});
