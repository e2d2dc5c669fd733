import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { encryptedFile } from "../documents/refusals.ts";
import { clerk, examined, OFFICE_SCREEN, openRedact, redact, upload, word } from "./clerk.ts";
import { sample } from "./files.ts";

/** The rules of WCAG 2.1 A and AA, the size of targets of 2.2, and axe's own best practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a clerk may look through; at 400 % zoom an office screen is a quarter as wide and high. */
const VIEWS = [
  ["an office screen", OFFICE_SCREEN, {}],
  ["320 px in forced colours", { width: 320, height: 640 }, { forcedColors: "active" }],
  ["400 % zoom with more contrast", { width: 341, height: 192 }, { contrast: "more" }],
] as const;

const LIGHT = { forcedColors: "none", contrast: "no-preference" } as const;

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** Pixels by which the page is wider than its window: only the pages of the document may need scrolling sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at the page as it is now through each of the views. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  // The content security policy lets no script in from a test; the protocol of the browser is not bound by it.
  await page.evaluate(axe.source);
  for (const [view, size, media] of VIEWS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ ...LIGHT, ...media });
    expect(await violations(page), `${where}, ${view}`).toEqual([]);
    expect(await overflow(page), `${where}, ${view}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(OFFICE_SCREEN);
  await page.emulateMedia(LIGHT);
}

describe("light and with high contrast, at 320 px and at 400 %", () => {
  test("every step is accessible", async () => {
    const page = await clerk.open();
    await expectAccessible(page, "Carica");
    await upload(page, sample("graduatoria-nomi-idonei"));
    await examined(page);
    await expectAccessible(page, "Controlla");
    await openRedact(page);
    await page.locator("#box-list").focus();
    await word(page, "Determinazione").click();
    await expectAccessible(page, "Oscura");
    await page.getByRole("button", { name: "Non oscurare…" }).click();
    await expectAccessible(page, "Oscura, rifiuto");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Tasti rapidi" }).click();
    await expectAccessible(page, "Oscura, tasti");
    await page.keyboard.press("Escape");
    await redact(page);
    await expectAccessible(page, "Pubblica");
    await page.getByRole("link", { name: "Impostazioni" }).click();
    await page.getByLabel("Nome dell'ente").waitFor();
    await expectAccessible(page, "Impostazioni");
  });

  test("so are the dialog for a password, and English", async () => {
    const page = await clerk.open();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Upload the act" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.setInputFiles("input[type=file]", {
      name: "protetto.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(encryptedFile().bytes),
    });
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page, "Password");
  });
});
