import { degrees, PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../src/index.ts";

const SHADES = `<defs>
  <radialGradient id="face" cx="42%" cy="38%"><stop offset="0" stop-color="#f1cbae"/><stop offset="1" stop-color="#9c6748"/></radialGradient>
  <linearGradient id="coat" x2="1" y2="1"><stop offset="0" stop-color="#4a5c80"/><stop offset="1" stop-color="#131b2e"/></linearGradient>
  <linearGradient id="wall" x2="0.3" y2="1"><stop offset="0" stop-color="#ccd5de"/><stop offset="1" stop-color="#7d8a97"/></linearGradient>
</defs>`;
const bust = (wall: string): string => `${SHADES}<rect width="100" height="130" fill="${wall}"/>
  <ellipse cx="50" cy="132" rx="46" ry="42" fill="url(#coat)"/><ellipse cx="50" cy="58" rx="24" ry="32" fill="url(#face)"/>
  <path d="M26 52a24 30 0 0 1 48 0q-10-16-24-16t-24 16" fill="#35271a"/>`;
const SHIELD = `${SHADES}<path d="M6 5H94V70Q94 108 50 125Q6 108 6 70Z" fill="url(#coat)"/><circle cx="50" cy="60" r="20" fill="#fc3"/>`;
const CHART = [10, 32, 54, 76].map(
  (x, i) => `<rect x="${x}" y="${95 - 20 * i}" width="15" height="${20 + 20 * i}" fill="#36${i}"/>`,
);
const PRINT = Array.from(
  { length: 17 },
  (_, i) => `<text x="3" y="${9 + 7 * i}" font-size="6">Art. ${i} del capitolato</text>`,
);
const paper = (drawing: string): string => `<rect width="100" height="130" fill="#f6f4ee"/>${drawing}`;

/** What a camera or a scanner makes of a drawing: soft edges, grain, JPEG. */
async function taken(drawing: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="520" viewBox="0 0 100 130">${drawing}</svg>`;
  const noise = { type: "gaussian", mean: 128, sigma: 18 } as const;
  const grain = { create: { width: 400, height: 520, channels: 3, background: "#808080", noise } } as const;
  const grained = await sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .composite([{ input: grain, blend: "soft-light" }])
    .blur(1)
    .png()
    .toBuffer();
  return sharp(grained).jpeg({ quality: 80 }).toBuffer();
}

interface Sheet {
  readonly width?: number;
  readonly height?: number;
  readonly turned?: boolean;
  readonly lines?: readonly string[];
}

const CV = [
  "CURRICULUM VITAE FORMATO EUROPEO",
  "Informazioni personali: ing. Elvira Castaldi, dirigente del settore lavori pubblici",
  "Esperienza lavorativa: dal 2014 dirigente del Comune di Valdorsino",
  "Istruzione e formazione: laurea in ingegneria civile, 1998",
  "Capacità e competenze: gestione di opere pubbliche. Madrelingua italiano, inglese B2",
];
const PROGRAMME = ["PROGRAMMA DELLA RASSEGNA CINEMATOGRAFICA", "Ogni giovedì di luglio in piazza, ingresso libero"];

async function sheet(picture: Buffer, { width = 100, height = 130, turned = false, lines = CV }: Sheet = {}) {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 50, y: 620 - 24 * i, size: 11, font });
  page.drawImage(await document.embedJpg(picture), { x: 420, y: 680, width, height });
  if (turned) page.setRotation(degrees(90));
  return document.save();
}

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

const check = async (bytes: Uint8Array) => (await engine.check({ file: "cv.pdf", bytes }, { channel: "at" })).findings;
const photographsIn = async (bytes: Uint8Array) =>
  (await check(bytes)).filter(({ rule }) => rule === "data/fotografia");

describe("the photograph in a curriculum", () => {
  it("blocks it where the picture is", async () => {
    const [photograph, ...others] = await photographsIn(await sheet(await taken(bust("url(#wall)"))));
    expect(others).toEqual([]);
    expect(photograph).toMatchObject({ severity: "blocco", page: 1, evidence: null });
    expect(photograph?.bbox?.map(Math.round)).toEqual([420, 680, 520, 810]);
    expect(photograph?.message.it).toContain("fotografia");
  });

  it.each([
    ["before a white wall", "#ffffff", {}],
    ["in grey, nearly square", "url(#wall)", { width: 120, height: 125 }],
    ["cut out as a disc", "url(#wall)", { disc: true }],
    ["as small as on a form", "url(#wall)", { width: 57, height: 74 }],
  ])("is met %s", async (_, wall, { disc = false, ...size }: Sheet & { readonly disc?: boolean }) => {
    const round = `<path fill="#fff" fill-rule="evenodd" d="M0 0H100V130H0ZM0 65a50 65 0 0 0 100 0a50 65 0 0 0-100 0"/>`;
    const picture = await sharp(await taken(bust(wall) + (disc ? round : "")))
      .grayscale()
      .jpeg()
      .toBuffer();
    expect(await photographsIn(await sheet(picture, size))).toHaveLength(1);
  });

  it("is met in a scan of the whole page", async () => {
    const face = await sharp(await taken(bust("url(#wall)")))
      .resize(278, 361)
      .toBuffer();
    const text = CV.map(
      (line, i) => `<text x="140" y="${640 + 60 * i}" font-size="30" font-family="sans-serif">${line}</text>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="#f6f4ee"/>${text.join("")}</svg>`;
    const scan = await sharp(Buffer.from(svg))
      .composite([{ input: face, left: 1150, top: 120 }])
      .jpeg({ quality: 70 })
      .toBuffer();
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawImage(await document.embedJpg(scan), { x: 0, y: 0, width: 595, height: 842 });
    const { findings } = await engine.check(
      { file: "cv.pdf", bytes: await document.save() },
      { channel: "at", type: "cv-dirigenti-eq", ocr: "off" },
    );
    const [photograph] = findings.filter(({ rule }) => rule === "data/fotografia");
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = photograph?.bbox ?? [];
    expect(Math.abs(x0 - 414) + Math.abs(y0 - 669) + Math.abs(x1 - 514) + Math.abs(y1 - 799)).toBeLessThan(12);
  });

  it.each([
    ["a crest", SHIELD, {}],
    ["a chart", CHART.join(""), {}],
    ["a picture of print", paper(PRINT.join("")), {}],
    ["a stamp", paper(`<circle cx="50" cy="65" r="40" fill="none" stroke="#33a" stroke-width="3"/>`), {}],
    ["a banner", bust("url(#wall)"), { width: 170, height: 60 }],
    ["a picture as large as the page", bust("url(#wall)"), { width: 420, height: 546 }],
  ])("is not taken to be %s", async (_, drawing, size) => {
    expect(await photographsIn(await sheet(await taken(drawing), size))).toEqual([]);
  });

  it("is left alone in a document whose row says nothing of photographs", async () => {
    expect(await photographsIn(await sheet(await taken(bust("url(#wall)")), { lines: PROGRAMME }))).toEqual([]);
  });

  it("is told with the rest of what made its rule fire, on a turned page too", async () => {
    const bytes = await sheet(await taken(bust("url(#wall)")), { width: 130, height: 100, turned: true });
    const { findings } = await engine.check(
      { file: "cv.pdf", bytes },
      { channel: "at", type: "cv-consulenti", explain: true },
    );
    expect(findings.filter(({ rule }) => rule === "data/fotografia")).toHaveLength(1);
  });

  it("is burned in the redacted copy", async () => {
    const bytes = await sheet(await taken(bust("url(#wall)")));
    const copy = await engine.redact({ file: "cv.pdf", bytes }, { channel: "at" });
    expect(copy.report.findings.map(({ rule }) => rule)).not.toContain("data/fotografia");
    expect(await photographsIn(copy.bytes)).toEqual([]);
  }, 60_000);
});
