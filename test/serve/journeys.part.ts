import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { encryptedFile, USER_PASSWORD } from "../documents/refusals.ts";
import {
  boxesOf,
  clerk,
  coverWord,
  documentOf,
  examined,
  openRedact,
  redact,
  stateOf,
  step,
  upload,
  word,
} from "./clerk.ts";
import { longAct, sample } from "./files.ts";

const RANKING = sample("graduatoria-nomi-idonei");

const chooseChannel = (page: Page): Promise<unknown> =>
  page.getByLabel("Canale di pubblicazione").selectOption({ label: "Amministrazione Trasparente" });

describe("with the mouse", () => {
  test("from the file to the verified copy in four steps", async () => {
    const page = await clerk.open();
    expect(await page.locator('[aria-current="step"]').textContent()).toContain("Carica");
    await upload(page, RANKING);
    await chooseChannel(page);
    await page.getByText("NON PUBBLICABILE (Amministrazione Trasparente)").waitFor();
    await page.getByRole("heading", { name: /^Da togliere/ }).waitFor();
    expect(await page.locator(".severity-blocco .quote").first().textContent()).toBe("…91");

    await page
      .getByRole("button", { name: /^Mostra nella pagina/ })
      .first()
      .click();
    await step(page, "Oscura");
    const [proposed] = (await boxesOf(page)).filter(({ burn }) => burn);
    expect(await page.locator(".box-chosen").getAttribute("data-box")).toBe(proposed?.id);

    await page.getByRole("button", { name: "Non oscurare…" }).click();
    await page.getByLabel("Dato di un'impresa o di un ente").check();
    await page.getByRole("button", { name: "Non oscurare", exact: true }).click();
    await page.locator(".box-details").getByText("Rifiutato: resta leggibile").waitFor();
    await page.getByRole("button", { name: "Annulla l'ultima scelta" }).click();
    await page.locator(".box-details").getByText("Sarà oscurato").waitFor();

    await coverWord(page, "Determinazione");
    await page.getByText("Riquadro aggiunto. Lo stesso testo compare altrove: 1 riquadro da valutare.").waitFor();
    expect((await boxesOf(page)).filter(({ own }) => own)).toHaveLength(1);

    await redact(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Copia oscurata (PDF)" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

    await page.getByRole("link", { name: /^Oscura/ }).click();
    await page.getByRole("button", { name: "Dopo" }).click();
    await page.locator('.page-picture[src*="of=copy"]').waitFor();
    expect(await page.locator(".box").count()).toBe(0);
  });

  test("a column of the table in one go, and a box moved and resized by dragging", async () => {
    const page = await clerk.open();
    await upload(page, RANKING);
    await openRedact(page);
    await word(page, "56,00").click();
    await page.getByRole("button", { name: "Oscura la colonna" }).click();
    await page.locator(".box-own").first().waitFor();
    const [column] = (await boxesOf(page)).filter(({ own }) => own);
    expect(column?.boxes.length ?? 0).toBeGreaterThan(0);

    const box = page.locator(".box-own rect").first();
    await box.click();
    const before = await box.boundingBox();
    if (before === null) throw new Error("The box is not shown");
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await boxesOf(page)).find(({ id }) => id === column?.id)?.boxes[0]?.[0])
      .not.toBe(column?.boxes[0]?.[0]);
    const after = await box.boundingBox();
    expect(after?.x).toBeCloseTo(before.x - 60, -0.5);
    expect(after?.width).toBeCloseTo(before.width, -0.5);
  });

  test("a day that is typed while the examination goes on is kept", async () => {
    const page = await clerk.open();
    await upload(page, RANKING);
    const day = page.getByLabel("Giorno di pubblicazione");
    await day.fill("2026-04-04");
    await examined(page);
    expect(await day.inputValue()).toBe("2026-04-04");
    await page.getByRole("heading", { level: 1 }).focus();
    await page.getByText("4 aprile 2026").first().waitFor();
    expect((await stateOf(page)).settings.date).toBe("2026-04-04");
  });

  test("nothing to redact is a decision to confirm", async () => {
    const page = await clerk.open();
    await upload(page, { ...sample("../buoni/determina-acquisto"), name: "determina-acquisto.pdf" });
    await openRedact(page);
    const start = page.getByRole("button", { name: "Oscura e verifica" });
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel(/Confermo che in/).check();
    await expect.poll(() => start.isEnabled()).toBe(true);
    expect((await documentOf(page)).nothingToRedact).toBe(true);
  });
});

describe("several files", () => {
  test("are one act, with one choice of file", async () => {
    const page = await clerk.open();
    await upload(page, RANKING, sample("determina-contributo-cf-iban"));
    await examined(page);
    await expect.poll(async () => (await stateOf(page)).documents.length).toBe(2);
    expect(await page.locator("article").count()).toBe(2);
    await openRedact(page);
    await page.getByRole("button", { name: /^determina-contributo/ }).click();
    await page.locator(".box").first().waitFor();
    expect(await page.locator(".text-layer").first().textContent()).toContain("Settore Cultura");
  });
});

describe("what goes wrong", () => {
  test("an encrypted file asks for its password, again when it is wrong", async () => {
    const page = await clerk.open();
    await upload(page, { name: "protetto.pdf", bytes: encryptedFile().bytes });
    const password = page.getByLabel("Password", { exact: true });
    await password.fill("sbagliata");
    await page.getByRole("button", { name: "Apri il file" }).click();
    await page.getByRole("dialog").getByText("La password indicata non apre il documento").waitFor();
    await password.fill(USER_PASSWORD);
    await page.getByRole("button", { name: "Apri il file" }).click();
    await page.getByRole("heading", { name: /^Da togliere/ }).waitFor();
    expect(await page.content()).not.toContain(USER_PASSWORD);
  });

  test("a file that is no PDF is refused in plain words", async () => {
    const page = await clerk.open();
    await page.setInputFiles("input[type=file]", {
      name: "lettera.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("Questa non è una pagina"),
    });
    await page
      .getByText(/non è un PDF/i)
      .first()
      .waitFor();
    clerk.complaints.length = 0;
  });

  test("an examination is stopped, and what was not examined is never fine", async () => {
    const page = await clerk.open();
    await upload(page, longAct(120));
    await page.getByRole("button", { name: "Interrompi" }).click();
    await page.getByText("L'operazione è stata interrotta").waitFor();
    expect((await stateOf(page)).stage).toBe("cancelled");
    expect((await documentOf(page)).verdict).not.toBe("publishable");
  });

  test("a page that is loaded again finds its place and its work", async () => {
    const page = await clerk.open();
    await upload(page, RANKING);
    await openRedact(page);
    await coverWord(page, "Determinazione");
    await page.locator(".box-own").waitFor();
    await page.reload();
    await step(page, "Oscura");
    await page.locator(".box-own").waitFor();
  });

  test("a session that is over is explained", async () => {
    const page = await clerk.open();
    await page.context().clearCookies();
    await page.reload();
    await step(page, "Il collegamento con il programma è finito");
    clerk.complaints.length = 0;
  });
});

describe("two tabs", () => {
  test("show the same work", async () => {
    const first = await clerk.open();
    await upload(first, RANKING);
    await openRedact(first);
    const second = await clerk.tab();
    await second.goto(first.url());
    await step(second, "Oscura");
    await coverWord(first, "Determinazione");
    await second.locator(".box-own").waitFor();
    await second.getByRole("button", { name: "Annulla l'ultima scelta" }).click();
    await first.locator(".box-own").waitFor({ state: "detached" });
  });
});
