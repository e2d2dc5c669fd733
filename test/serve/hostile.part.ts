import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { actWith, addPages, newAct } from "../documents/act.ts";
import { textAt } from "../documents/content.ts";
import { clerk, examined, openRedact, redact, upload } from "./clerk.ts";

const SCRIPT = "<img src=x onerror=globalThis.hit=1><script>globalThis.hit=1</script>";
const STRANGER = "https://stranger.example/pixel.png";

/** A file whose name, text, metadata and links want to be run or fetched. */
function hostileFile(): { readonly name: string; readonly bytes: Uint8Array } {
  const pdf = newAct();
  const info = pdf.add(`<< /Title (${SCRIPT}) /Author (${SCRIPT}) /Subject (${STRANGER}) >>`);
  const open = pdf.add(`<< /S /JavaScript /JS (app.alert\\(1\\)) >>`);
  const link = pdf.add(
    `<< /Type /Annot /Subtype /Link /Rect [64 480 300 500] /A << /S /URI /URI (${STRANGER}) >> /Contents (${SCRIPT}) >>`,
  );
  const content = actWith(textAt(64, 480, 9, SCRIPT) + textAt(64, 460, 11, "codice fiscale RSSMRA85T10A562S"));
  const root = addPages(pdf, [{ content, annotations: [link] }], `/OpenAction ${open} 0 R`);
  return { name: `${SCRIPT.replaceAll("/", "-")}.pdf`, bytes: pdf.bytes(root, undefined, `/Info ${info} 0 R`) };
}

const expectNothingRan = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator("img:not(.page-picture), body script").count()).toBe(0);
};

describe("a file that wants to be run", () => {
  test("is shown as text on every step and fetches nothing", async () => {
    const page = await clerk.open();
    const file = hostileFile();
    await upload(page, file);
    await examined(page);
    expect(await page.locator("article h2").textContent()).toContain("<img src=x");
    await expectNothingRan(page);
    await openRedact(page);
    expect(await page.locator(".text-layer").textContent()).toContain("onerror");
    await expectNothingRan(page);
    await redact(page);
    await expectNothingRan(page);
  });

  test("the page allows nothing from elsewhere, nothing inline, no frame around it", async () => {
    const page = await clerk.open();
    const answer = await page.request.get(page.url());
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(new URL(page.url()).hash).not.toContain("token");
  });
});
