import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { Bench } from "../../src/server/client.fixture.ts";
import type { ActState, BoxView, DocumentState } from "../../src/server/contract.ts";
import { readWebFiles } from "../../src/server/web-files.ts";
import { findChromium } from "./chromium.ts";

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Milliseconds that anything on the page may take to appear. */
const PATIENCE = 15_000;

/** The process of the tests, and all acts of theirs, count for the memory of the program. */
const ROOMY = { limits: { memory: 4000 } };
const SETTINGS = join(tmpdir(), `omissis-serve-${process.pid}`, "omissis.config.yml");
export const OFFICE_SCREEN = { width: 1366, height: 768 };

/** A browser and a server, both real. What the browser complains of, or asks of strangers, is kept. */
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
      Bench.start({ web: readWebFiles("it"), settings: { file: SETTINGS, content: ROOMY, exceptions: null } }),
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
    page.setDefaultTimeout(PATIENCE);
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

/** The clerk of all tests of the page: starting a server and a browser takes longer than most of them. */
export let clerk: Clerk;

/** Gives the tests of a file their clerk, and looks after each that nothing went wrong in the browser. */
export function useClerk(): void {
  vi.setConfig({ testTimeout: PATIENCE * 10 });
  beforeAll(async () => {
    clerk = await Clerk.start();
  });
  afterEach(() => clerk.expectCalm());
  afterAll(() => clerk.stop());
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

/** Has the copy made and waits until it was verified. */
export async function redact(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Oscura e verifica" }).click();
  await verified(page);
}

/** Waits for a verified copy: every page of it is read again, which takes a busy machine its time. */
export const verified = (page: Page): Promise<void> =>
  page.getByText("Copia verificata.").waitFor({ timeout: PATIENCE * 6 });

/** Opens the third step and waits for its first page. */
export async function openRedact(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Avanti: Oscura" }).click();
  await step(page, "Oscura");
  await page.locator(".page-picture").first().waitFor();
}

/** A word in the text layer of a page. */
export const word = (page: Page | Locator, text: string): Locator =>
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

export const stateOf = (page: Page): Promise<ActState> => clerk.bench.state(actOf(page));

/** The first document of the act as the server has it. */
export async function documentOf(page: Page): Promise<DocumentState> {
  const [document] = (await stateOf(page)).documents;
  if (document === undefined) throw new Error("The act has no document");
  return document;
}

export const boxesOf = async (page: Page): Promise<readonly BoxView[]> => (await documentOf(page)).boxes;
