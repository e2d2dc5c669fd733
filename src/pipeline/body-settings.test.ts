import { describe, expect, test } from "vitest";
import type { RecordedNorm } from "../configuration/configuration.ts";
import type { Finding } from "../model/finding.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import { othersData } from "./own-data.ts";
import { underNorms } from "./recorded-norms.ts";

const datum = (rule: string, text: string, value = text): PersonalDatum => ({
  rule,
  category: null,
  page: 1,
  start: 0,
  end: text.length,
  text,
  value,
  severity: "blocco",
  mask: "identifier",
  role: null,
});

describe("data of the body itself are no findings", () => {
  const own = {
    ibans: ["it60 x054 2811 1010 0000 0123 456"],
    "mail-domains": ["comune.esempio.it"],
    phones: ["+39 06 1234567"],
  };

  test("its accounts, mailboxes and phones, however written", () => {
    const data = [
      datum("data/iban", "IT60X0542811101000000123456"),
      datum("data/email-privata", "anagrafe@comune.esempio.it"),
      datum("data/pec", "protocollo@pec.comune.esempio.it"),
      datum("data/telefono", "06/1234567", "061234567"),
    ];
    expect(othersData(data, own)).toEqual([]);
    expect(othersData(data)).toEqual(data);
  });

  test("those of others stay, also where they look alike", () => {
    const data = [
      datum("data/iban", "IT28W8000000292100645211151"),
      datum("data/email-privata", "a@comune.esempio.it.example"),
      datum("data/email-privata", "a@altrocomune.esempio.it"),
      datum("data/telefono", "06 1234568", "061234568"),
      datum("data/codice-candidato", "061234567"),
    ];
    expect(othersData(data, own)).toEqual(data);
  });
});

describe("a norm on record", () => {
  const norm: RecordedNorm = {
    row: "determina-generica",
    channel: "at",
    rule: "publication/unlisted-channel",
    norm: "Regolamento 5/2024, art. 7",
    "recorded-by": "Segretario comunale",
    "recorded-on": "2025-01-15",
  };
  const finding = (more: Partial<Finding> = {}): Finding => ({
    rule: norm.rule,
    stage: "publication",
    kind: null,
    category: null,
    severity: "revisione",
    page: null,
    bbox: null,
    evidence: null,
    message: { it: "Canale non previsto.", en: "Channel not provided for." },
    remedy: { it: "Altro canale.", en: "Another channel." },
    source: "art. 2-ter",
    ...more,
  });

  test("makes its finding a notice that quotes it", () => {
    const [answered] = underNorms([finding()], norm.row, "at", [norm]);
    expect(answered).toMatchObject({ severity: "avviso", source: norm.norm });
    expect(answered?.message.it).toContain("Norma annotata da Segretario comunale (2025-01-15): Regolamento 5/2024");
  });

  test("answers nothing else: another rule, row or channel, a datum, a leak", () => {
    const unanswered = [finding({ rule: "publication/wrong-term" }), finding({ stage: "personal-data" })];
    expect(underNorms(unanswered, norm.row, "at", [norm])).toEqual(unanswered);
    expect(underNorms([finding()], norm.row, "albo", [norm])).toEqual([finding()]);
    expect(underNorms([finding()], "altro", "at", [norm])).toEqual([finding()]);
    expect(underNorms([finding()], null, "at", [norm])).toEqual([finding()]);
  });
});
