import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { BoxView } from "../../src/server/contract.ts";
import { boxesOf, clerk, examined, step, upload, verified } from "./clerk.ts";
import { sample } from "./files.ts";

/** Presses Tab until the element with this name has the focus, as somebody does who does not see the page. */
async function tabTo(page: Page, name: RegExp, limit = 60): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.closest("label") ?? document.querySelector(`label[for="${element?.id}"]`);
      return element?.getAttribute("aria-label") ?? `${label?.textContent ?? ""} ${element?.textContent ?? ""}`.trim();
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab does not lead to ${name}: ${seen.join(" | ")}`);
}

/** What screen readers were told last. */
const told = (page: Page): Promise<string | null> => page.locator("[role=status][aria-live=polite]").textContent();

const toldThat = (page: Page, what: RegExp): Promise<void> => expect.poll(() => told(page)).toMatch(what);

const focusedBox = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-box") ?? null);

/** Points by which the sides of a box have moved since, in user space. */
async function movedBy(page: Page, before: BoxView | undefined): Promise<readonly number[]> {
  const now = (await boxesOf(page)).find(({ id }) => id === before?.id)?.boxes[0];
  return (before?.boxes[0] ?? []).map((side, index) => Math.round(((now?.[index] ?? 0) - side) * 10) / 10 + 0);
}

describe("without a mouse", () => {
  test("the whole journey, each deed said", async () => {
    const page = await clerk.open();
    // The dialog of the system for choosing files is the browser's own: the button that opens it is reached here.
    await tabTo(page, /Scegli i file/);
    await upload(page, sample("graduatoria-nomi-idonei"));
    await examined(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await tabTo(page, /Canale di pubblicazione/);
    await page.keyboard.press("a");
    await page.getByRole("button", { name: "Avanti: Oscura", disabled: false }).waitFor();
    await tabTo(page, /Avanti: Oscura/, 120);
    await page.keyboard.press("Enter");
    await step(page, "Oscura");
    await page.locator(".box").first().waitFor();

    await tabTo(page, /^Riquadri a pagina 1/);
    await page.keyboard.press("End");
    const all = await boxesOf(page);
    const last = all.at(-1);
    expect(await page.locator('[role=option][aria-selected="true"]').textContent()).toContain(last?.name);
    await page.keyboard.press("Home");
    await page.keyboard.press("a");
    await toldThat(page, /sarà oscurato/);
    await expect.poll(async () => (await boxesOf(page))[0]?.burn).toBe(true);

    await page.keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await toldThat(page, /non sarà oscurato/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("box-list");
    expect((await boxesOf(page))[0]?.rejected).toBe("impresa-o-ente");
    await page.keyboard.press("Control+z");
    await toldThat(page, /Annullato/);
    await page.keyboard.press("Control+y");
    await toldThat(page, /Ripetuto/);
    await page.keyboard.press("a");
    await toldThat(page, /sarà oscurato/);

    // What is proposed can be made larger; it stays on what it stands for.
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedBox(page)).toBe(all[0]?.id);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await toldThat(page, /posizione e misura cambiate/);
    expect(await movedBy(page, all[0])).toEqual([0, 0, 11, 0]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("box-list");

    await page.keyboard.press("w");
    await toldThat(page, /parola 1 di/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await toldThat(page, /Scelte: \S+ \S+/);
    await page.keyboard.press("Enter");
    await toldThat(page, /Riquadro aggiunto/);
    await page.keyboard.press("Escape");
    const own = (await boxesOf(page)).find((box) => box.own);
    expect(own?.name).toMatch(/^Riquadro \d+, pagina 1/);
    await page.keyboard.press("Home");
    const chosen = page.locator('[role=option][aria-selected="true"] .box-name');
    for (let steps = 0; steps < all.length && (await chosen.textContent()) !== own?.name; steps++)
      await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedBox(page)).toBe(own?.id);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Enter");
    await toldThat(page, /posizione e misura cambiate/);
    expect(await movedBy(page, own)).toEqual([1, -10, 1, -10]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await toldThat(page, /eliminato/);
    expect((await boxesOf(page)).some((box) => box.own)).toBe(false);

    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Tasti rapidi" }).waitFor();
    await page.keyboard.press("Escape");
    await tabTo(page, /Oscura e verifica/);
    await page.keyboard.press("Enter");
    await verified(page);
    await tabTo(page, /Copia oscurata/);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    await download;
  });

  test("place and size can be given in numbers", async () => {
    const page = await clerk.open();
    await upload(page, sample("graduatoria-nomi-idonei"));
    await examined(page);
    await page.getByRole("button", { name: "Avanti: Oscura" }).click();
    await page.locator("#box-list").focus();
    await page.keyboard.press("Home");
    const [first] = await boxesOf(page);
    await page.getByText("Posizione e misura").click();
    await page.getByLabel("Larghezza", { exact: true }).fill("200");
    await toldThat(page, /posizione e misura cambiate/);
    const [box] = (await boxesOf(page))[0]?.boxes ?? [];
    expect((box?.[2] ?? 0) - (box?.[0] ?? 0)).toBeCloseTo(200, 1);
    expect(box?.[0]).toBeCloseTo(first?.boxes[0]?.[0] ?? 0, 1);
  });
});
