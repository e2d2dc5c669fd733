import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { expect } from "vitest";
import { Bench } from "../../src/server/client.fixture.ts";
import type { ActState, BoxView, DocumentState } from "../../src/server/contract.ts";
import { readWebFiles } from "../../src/server/web-files.ts";
import { findChromium } from "./chromium.ts";

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const OFFICE_SCREEN = { width: 1366, height: 768 };

/** A clerk before a real browser and a real server. What the browser complains of, or asks of strangers, is kept. */
export class Clerk {
  readonly bench: Bench;
  readonly browser: Browser;
  readonly complaints: string[] = [];
  readonly strangers: string[] = [];
  #context: BrowserContext | null = null;

  static async start(): Promise<Clerk> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error("No Chromium: run «npx tsx scripts/bring-chromium.ts»");
    const [bench, browser] = await Promise.all([
      Bench.start({ web: readWebFiles("it") }),
      // Containers, where the tests run, have no user namespaces for the sandbox.
      chromium.launch({ executablePath, args: ["--no-sandbox"] }),
    ]);
    return new Clerk(bench, browser);
  }

  private constructor(bench: Bench, browser: Browser) {
    this.bench = bench;
    this.browser = browser;
  }

  /** Opens the page in a browser of its own, at the address that the server gives. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    await this.#context?.close();
    this.#context = await this.browser.newContext({ viewport: OFFICE_SCREEN, reducedMotion: "reduce", ...options });
    const page = await this.tab();
    await page.goto(this.bench.server.newAddress());
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Another tab of the same browser. */
  async tab(): Promise<Page> {
    const context = this.#context;
    if (context === null) throw new Error("No browser is open");
    const page = await context.newPage();
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
    page.on("dialog", (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== "127.0.0.1" || protocol !== "http:") this.strangers.push(request.url());
    });
    return page;
  }

  /** Nothing went wrong in the browser, and it spoke to nobody but the server. */
  expectCalm(): void {
    expect(this.complaints.splice(0)).toEqual([]);
    expect(this.strangers.splice(0)).toEqual([]);
    expect(this.bench.bugs).toEqual([]);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.bench.stop();
  }
}

/** Chooses files and waits for the second step. */
export async function upload(page: Page, ...files: readonly Upload[]): Promise<void> {
  await page.setInputFiles(
    "input[type=file]",
    files.map(({ name, bytes }) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) })),
  );
  await step(page, "Controlla l'atto");
}

/** Waits for a step to be open. */
export const step = (page: Page, title: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();

/** Waits until the examination is over. */
export const examined = (page: Page): Promise<void> =>
  page.locator("article .message, article .severity").first().waitFor();

/** Opens the third step and waits for its first page. */
export async function openRedact(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Avanti: Oscura" }).click();
  await step(page, "Oscura");
  await page.locator(".page-picture").first().waitFor();
}

/** A word in the text layer of the page in view. */
export const word = (page: Page, text: string): Locator =>
  page
    .locator("tspan")
    .filter({ hasText: new RegExp(`^${text}$`) })
    .first();

/** Chooses a word with the mouse and has it covered. */
export async function coverWord(page: Page, text: string): Promise<void> {
  await word(page, text).click();
  await page.getByRole("button", { name: "Oscura le parole" }).click();
}

/** The act that the address of the page names. */
export const actOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.split("/")[2] ?? "");

export const stateOf = (clerk: Clerk, page: Page): Promise<ActState> => clerk.bench.state(actOf(page));

/** The first document of the act as the server has it. */
export async function documentOf(clerk: Clerk, page: Page): Promise<DocumentState> {
  const [document] = (await stateOf(clerk, page)).documents;
  if (document === undefined) throw new Error("The act has no document");
  return document;
}

export const boxesOf = async (clerk: Clerk, page: Page): Promise<readonly BoxView[]> =>
  (await documentOf(clerk, page)).boxes;
