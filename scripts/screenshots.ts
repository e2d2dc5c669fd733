/** Makes the pictures of `docs/guida-operatore.md` and of the READMEs: the real page, with the invented acts of `samples/`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import sharp from "sharp";
import packageJson from "../package.json" with { type: "json" };
import { startServer } from "../src/server/start-server.ts";
import { readWebFiles } from "../src/server/web-files.ts";
import { findChromium } from "../test/serve/chromium.ts";

const FOLDER = "docs/immagini";
/** The screen of an office. */
const SCREEN = { width: 1366, height: 768 };
const MOST_BYTES = 150_000;
const COLOURS = 64;
const PICTURES_DRAWN =
  '[...document.querySelectorAll(".page-picture")].some((picture) => picture.complete && picture.naturalWidth > 0)';
const ACT = ["samples/cattivi/determina-contributo-cf-iban.pdf", "samples/cattivi/graduatoria-nomi-idonei.pdf"];
/** Reads the same in fields of whatever language. */
const DAY = "2026-04-04";
/** Milliseconds: a copy is verified page by page. */
const PATIENCE = 120_000;

const home = mkdtempSync(join(tmpdir(), "omissis-screenshots-"));
const server = await startServer({
  port: 0,
  lang: "it",
  maxUpload: 100_000_000,
  version: packageJson.version,
  web: readWebFiles("it"),
  settings: { file: join(home, "omissis.config.yml"), content: {}, exceptions: null },
  onBug: (error) => console.error(error),
});
const executablePath = findChromium();
if (executablePath === null) throw new Error("No Chromium: run «npm run browser»");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({ viewport: SCREEN, locale: "it-IT", reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(server.newAddress());
  await shootSteps(page);
} finally {
  await browser.close();
  await server.close();
  rmSync(home, { recursive: true });
}

async function shootSteps(page: Page): Promise<void> {
  await title(page, "Carica l'atto");
  await shoot(page, "1-carica");

  await page.setInputFiles("input[type=file]", ACT);
  await title(page, "Controlla l'atto");
  await page.getByLabel("Canale di pubblicazione").selectOption({ label: "Amministrazione Trasparente" });
  await page.getByLabel("Giorno di pubblicazione").fill(DAY);
  await page.getByRole("button", { name: "Avanti: Oscura", disabled: false }).waitFor();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.getByText("4 aprile 2026").first().waitFor();
  await shoot(page, "2-controlla");
  await page.evaluate('document.querySelector(".severity-blocco").scrollIntoView()');
  await shoot(page, "2-risultati");

  await page
    .getByRole("button", { name: /^Mostra nella pagina/ })
    .first()
    .click();
  await title(page, "Oscura");
  // The policy of the page forbids the waiting that the browser would do by itself.
  while (!(await page.evaluate(PICTURES_DRAWN))) await page.waitForTimeout(50);
  await shoot(page, "3-oscura");
  await page.locator(".box-chosen").waitFor();
  await page
    .locator("tspan")
    .filter({ hasText: /^merito/ })
    .first()
    .click();
  await page.locator("section", { hasText: "Aggiungi un riquadro" }).last().scrollIntoViewIfNeeded();
  await shoot(page, "3-aggiungi");

  await page.getByRole("button", { name: "Oscura e verifica" }).click();
  await page.getByText("Copia verificata.").first().waitFor();
  await page.evaluate("scrollTo(0, 0)");
  await shoot(page, "4-pubblica");
}

async function title(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();
}

/** What is in view, with few colours. @throws Error when it is still too large for the repository */
async function shoot(page: Page, name: string): Promise<void> {
  const picture = await sharp(await page.screenshot({ caret: "hide" }))
    .png({ palette: true, colours: COLOURS, effort: 10 })
    .toBuffer();
  if (picture.length > MOST_BYTES) throw new Error(`${name}: ${picture.length} bytes`);
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  console.log(`${name}.png ${picture.length}`);
}
