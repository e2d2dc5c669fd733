import { sniff } from "../../intake/file-kind.ts";
import { dutyRules } from "../../rules/duty-rules.ts";
import { documentsIn, evidence } from "../documents-in.ts";
import { foundOnPage, isKeptOut, type WebFacts } from "../duties/page-facts.ts";
import type { Examiner } from "../examiner.ts";
import type { AuditStore, Run } from "../store/audit-store.ts";
import type { NewTarget, Reading, Step, Target, WebChoices } from "../work.ts";
import { fileNameOf, isDocumentName, looksLike } from "./addresses.ts";
import { HttpRefusal, PageInstead, RobotsForbid } from "./failures.ts";
import { htmlText } from "./html-text.ts";
import { type PageLink, readSitePage } from "./page-links.ts";
import { portalOf } from "./portals/portals.ts";
import { channelOf } from "./section-channel.ts";
import { SiteScope } from "./site-scope.ts";
import { readSitemap } from "./sitemap.ts";
import { FruitlessPages, isEndless } from "./traps.ts";
import { type Fetched, WebFetcher } from "./web-fetcher.ts";

export interface WebReaderOptions {
  readonly store: AuditStore;
  readonly run: Run;
  readonly examiner: Examiner;
  readonly choices: WebChoices;
  /** What is audited. */
  readonly root: Target;
  readonly webPause?: number | undefined;
}

/** Answers that tell what was read, kept as evidence. */
const EVIDENCE = /^(?:content-(?:type|disposition|length|language)|etag|last-modified|x-robots-tag|date|expires)$/;

/** Reads pages, sitemaps and documents on the web. Close it when done. */
export class WebReader {
  readonly #options: WebReaderOptions;
  readonly #scope: SiteScope;
  readonly #fetcher: WebFetcher;
  readonly #fruitless = new FruitlessPages();
  readonly #duties = dutyRules();
  /** Documents of a run that reads only some of them are not read while they are being found. */
  readonly #readsAtOnce: boolean;
  #pages: number;

  constructor(options: WebReaderOptions) {
    this.#options = options;
    const { root, choices, run, store, webPause } = options;
    this.#scope = new SiteScope({ root: isOnWeb(root.address) ? new URL(root.address) : null, hosts: choices.hosts });
    this.#fetcher = new WebFetcher({ ...choices, allows: (url) => this.#scope.has(url), pause: webPause });
    this.#readsAtOnce = run.choices.limit === null && run.choices.sample === null;
    this.#pages = store.counted(run.id, ["page"]).done;
  }

  /** @throws KnownFailure */
  async read(target: Target): Promise<Step> {
    try {
      if (target.kind === "sitemap") return await this.#sitemap(target);
      return target.kind === "page" ? await this.#page(target) : await this.#document(target);
    } catch (error) {
      if (error instanceof RobotsForbid) return skipped(error.skipped);
      throw error;
    }
  }

  close(): void {
    this.#fetcher.close();
  }

  async #page(target: Target): Promise<Step> {
    const { choices, run } = this.#options;
    const { maxBytes, today } = run.choices;
    const url = new URL(target.address);
    if (this.#fruitless.isFruitless(url)) return skipped("endless-pages");
    if (this.#pages >= choices.maxPages) return skipped("page-limit");
    this.#pages++;
    const wants = (start: Uint8Array): boolean => this.#readsAtOnce || sniff(start) === "html";
    const fetched = await this.#fetcher.fetch(url, { maxBytes, wants });
    if (fetched.redirect !== null) return this.#leadsTo(target, fetched.redirect);
    if (isMissing(fetched)) return this.#missing(target, fetched);
    if (fetched.body === null) return { found: [], readings: [], becomes: "document" };
    const kind = sniff(fetched.body);
    if (kind !== "html") {
      this.#pages--;
      return this.#documentStep(target, fetched, fetched.body);
    }
    const page = readSitePage(htmlText(fetched.body, fetched.headers["content-type"]), url);
    const found = this.#targetsOf(page.links, target, today);
    this.#fruitless.record(
      url,
      found.map(({ address }) => new URL(address)),
    );
    const sitemaps = target.parent === null ? await this.#sitemapsOf(url) : [];
    const readings = this.#readsAtOnce ? await this.#documents(target, fetched, fetched.body) : [];
    const facts = {
      ...(await this.#factsOf(fetched, page.robots)),
      found: foundOnPage(page, this.#duties),
      isPage: true,
    };
    return { found: [...sitemaps, ...found], readings, facts };
  }

  /** A page that leads to another one is not followed but found: the other may be known already. */
  #leadsTo(target: Target, redirect: URL): Step {
    const found = this.#targetsOf([{ url: redirect, text: "" }], target, this.#options.run.choices.today);
    const [first] = found;
    if (first?.skipped === "other-host") return skipped("redirect-elsewhere");
    return { found, readings: [] };
  }

  #missing(target: Target, { status }: Fetched): Step {
    // What the user named, and is not there, is no dead link.
    if (target.parent === null) throw new HttpRefusal(status);
    return skipped("dead-link");
  }

  /** The sitemaps that robots.txt names; they list pages that no link leads to. */
  async #sitemapsOf(url: URL): Promise<NewTarget[]> {
    const { sitemaps } = await this.#fetcher.robots(url);
    const addresses = sitemaps.filter((text) => URL.canParse(text)).map((text) => new URL(text));
    return addresses.filter((one) => this.#scope.has(one)).map(({ href }) => ({ kind: "sitemap", address: href }));
  }

  async #sitemap(target: Target): Promise<Step> {
    const url = new URL(target.address);
    const fetched = await this.#fetcher.follow(url, { maxBytes: this.#options.run.choices.maxBytes });
    if (isMissing(fetched) || fetched.body === null) return this.#missing(target, fetched);
    const sitemap = readSitemap(fetched.body, url);
    if (sitemap === null)
      return target.parent === null ? { found: [], readings: [], becomes: "page" } : skipped("not-a-sitemap");
    const inner = sitemap.sitemaps.filter((one) => this.#scope.has(one));
    const links = sitemap.addresses.map((one) => ({ url: one, text: "" }));
    return {
      found: [
        ...inner.map(({ href }) => ({ kind: "sitemap", address: href }) as const),
        ...this.#targetsOf(links, { ...target, depth: -1 }, this.#options.run.choices.today),
      ],
      readings: [],
    };
  }

  async #document(target: Target): Promise<Step> {
    const { store, run, examiner, root } = this.#options;
    const { address, hints = {} } = target;
    const url = new URL(address);
    // The user's own list says what belongs to the audit.
    if (root.kind === "list" && target.parent === root.id) this.#scope.add(url);
    const earlier = store.earlier(run.id, address);
    const name = fileNameOf(url, earlier?.headers?.["content-disposition"]);
    const known = earlier && examiner.known(name, earlier.sha256, hints);
    const fetched = await this.#fetcher.follow(url, {
      maxBytes: run.choices.maxBytes,
      headers: known === null ? {} : conditions(earlier?.headers ?? {}),
    });
    if (fetched.status === 304 && known !== null && earlier !== null) {
      const read = { ...evidence(earlier.sha256, null, earlier.version), headers: earlier.headers };
      const facts = await this.#factsOf({ url, headers: { ...earlier.headers, ...fetched.headers } });
      return {
        found: [],
        readings: [{ address, evidence: read, document: known }],
        facts: { ...facts, isPage: false },
      };
    }
    if (isMissing(fetched) || fetched.body === null) return this.#missing(target, fetched);
    const isPage = sniff(fetched.body) === "html";
    if (isPage && isDocumentName(fileNameOf(url, fetched.headers["content-disposition"]))) throw new PageInstead();
    return this.#documentStep(target, fetched, fetched.body);
  }

  async #documentStep(target: Target, fetched: Fetched, bytes: Uint8Array): Promise<Step> {
    const facts = { ...(await this.#factsOf(fetched)), isPage: false };
    return { found: [], readings: await this.#documents(target, fetched, bytes), facts };
  }

  /** Whether search engines may list what was read. @param robots what a page says itself */
  async #factsOf(
    { url, headers }: Pick<Fetched, "url" | "headers">,
    robots: readonly string[] = [],
  ): Promise<WebFacts> {
    const { allowsSearch } = await this.#fetcher.robots(url);
    return { isIndexed: allowsSearch(url) && !isKeptOut(headers, robots), found: [] };
  }

  #documents({ address, hints = {} }: Target, { url, headers }: Fetched, bytes: Uint8Array): Promise<Reading[]> {
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => EVIDENCE.test(name)));
    const name = fileNameOf(url, headers["content-disposition"]);
    const version = headers["etag"] ?? headers["last-modified"] ?? null;
    const { examiner, run } = this.#options;
    return documentsIn({ address, name, bytes, hints, version, headers: kept }, examiner, run.choices.maxBytes);
  }

  /** What the links of a page lead to and was not known, with why some of it is not read. */
  #targetsOf(links: readonly PageLink[], from: Target, today: string): NewTarget[] {
    return links.flatMap(({ url, text }) => {
      const kind = portalOf(url)?.isDocument(url) === true ? "document" : looksLike(url);
      if (kind === "site-file" || this.#options.store.has(this.#options.run.id, url.href)) return [];
      const channel = channelOf(url, text) ?? from.hints?.channel;
      const target = {
        kind,
        address: url.href,
        ...(channel === undefined ? {} : { hints: { ...from.hints, channel } }),
      };
      if (!this.#scope.has(url)) {
        // Other sites are no business of the audit, unless what is published there may be the body's.
        const matters = kind === "document" || channelOf(url, text) !== null;
        return matters ? [{ ...target, skipped: "other-host" }] : [];
      }
      if (isEndless(url, today)) return [{ ...target, skipped: "endless-pages" }];
      if (kind === "document") return [target];
      const depth = (from.depth ?? 0) + 1;
      return [{ ...target, depth, ...(depth > this.#options.choices.maxDepth ? { skipped: "depth-limit" } : {}) }];
    });
  }
}

const isOnWeb = (address: string): boolean => /^https?:/.test(address);

const isMissing = ({ status }: Fetched): boolean => status === 404 || status === 410;

const skipped = (reason: string): Step => ({ found: [], readings: [], skipped: reason });

/** What makes a server answer `304` when it still has what was read. */
const conditions = (headers: Readonly<Record<string, string>>): Record<string, string> => ({
  ...(headers["etag"] === undefined ? {} : { "If-None-Match": headers["etag"] }),
  ...(headers["last-modified"] === undefined ? {} : { "If-Modified-Since": headers["last-modified"] }),
});
