import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { gzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { certificate } from "../../../test/documents/certificate.ts";
import { UsageFailure } from "../../model/failure.ts";
import type { AuditOptions, SiteAudit } from "../audit-site.ts";
import { documentsToRead } from "../audit-site.ts";
import { act, CHOICES, defaults, type InventedSite, inventedAnalysis, inventedSite } from "../test/invented-site.ts";
import { type Answering, type LocalSite, links, localSite } from "../test/local-site.ts";
import { fileNameOf, webAddress } from "./addresses.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPrivateAddress } from "./private-address.ts";
import { channelOf } from "./section-channel.ts";
import { SiteScope } from "./site-scope.ts";

const CODE = "RSSMRA80A01H501U";
const PDF = { "content-type": "application/pdf" };
const pdf = (...codes: string[]): Answering => ({ headers: PDF, body: act(...codes) });

const WEB = {
  agent: "omissis/9.9.9 (+rpd@comune.example)",
  hosts: [],
  allowPrivate: true,
  maxPages: 200,
  maxDepth: 10,
  patience: 2000,
};
const choices = (web: Partial<typeof WEB> & { hosts?: readonly string[] } = {}): AuditOptions["choices"] => ({
  ...CHOICES,
  hints: {},
  web: { ...WEB, ...web },
});

let place: InventedSite | undefined;
let site: LocalSite | undefined;
afterEach(async () => {
  await place?.remove();
  await site?.close();
  place = undefined;
  site = undefined;
});

type Audit = SiteAudit & { readonly analysed: readonly string[] };

/** Audits what is served at `path` from its first page on. */
async function audit(
  answers: Parameters<typeof localSite>[0],
  path = "/",
  options: Partial<AuditOptions> = {},
): Promise<Audit> {
  site ??= await localSite(answers);
  place ??= await inventedSite();
  return place.audit({ goal: site.origin + path, choices: choices(), webPause: 5, ...options });
}

/** What became of each document that is no page, by path, and why the rest was not read. */
function told(done: SiteAudit): { documents: Record<string, string>; left: Record<string, number> } {
  const report = done.report(true);
  const documents = [...report.documents()]
    .filter(({ kind }) => kind !== "html")
    .map(({ report: { file, unread }, outcome }) => [file.replace(site?.origin ?? "", ""), unread?.reason ?? outcome]);
  const left = report.notExamined.filter(({ kind }) => kind === null).map(({ reason, count }) => [reason, count]);
  done.close();
  return { documents: Object.fromEntries(documents), left: Object.fromEntries(left) };
}

describe("a site", () => {
  it("is read from its first page on, and nothing outside of it", async () => {
    const done = await audit({
      "/": links(
        "/albo/",
        "/at/bando.pdf",
        "https://elsewhere.example/",
        "https://elsewhere.example/a.pdf",
        "/style.css",
      ),
      "/albo/": `${links("scarica.php?id=1")}<a href="#" onclick="window.open('apri.php?mc=2')">apri</a><frame src="/frame">`,
      "/albo/scarica.php?id=1": {
        headers: { "content-type": "application/octet-stream", "content-disposition": "attachment; filename=atto.pdf" },
        body: act(CODE),
      },
      "/albo/apri.php?mc=2": pdf(),
      "/at/bando.pdf": pdf(),
      "/frame": links("/dead.pdf"),
    });
    const channels = [...done.report(true).documents()].map(({ report }) => report.channel);
    expect(new Set(channels)).toEqual(new Set(["albo", null]));
    expect(told(done)).toEqual({
      documents: { "/albo/scarica.php?id=1": "blocked", "/albo/apri.php?mc=2": "clear", "/at/bando.pdf": "clear" },
      left: { "other-host": 1, "dead-link": 1 },
    });
    expect(done.analysed).toContain("atto.pdf");
    expect([...(site?.agents ?? [])]).toEqual([WEB.agent]);
  });

  it("is left alone where robots.txt says so, and wholly when it can't be read", async () => {
    const done = await audit({
      "/robots.txt": {
        body: "User-agent: omissis\nDisallow: /riservato\nSitemap: /none.xml\n\nUser-agent: *\nDisallow: /",
      },
      "/": links("/riservato/a.pdf", "/riservato/", "/b.pdf", "/jump.pdf"),
      "/jump.pdf": { status: 302, headers: { location: "/riservato/c.pdf" } },
      "/b.pdf": pdf(),
    });
    expect(told(done)).toEqual({ documents: { "/b.pdf": "clear" }, left: { robots: 3 } });
    expect(site?.asked.filter((path) => path.startsWith("/riservato"))).toEqual([]);
    await site?.close();
    site = await localSite({ "/robots.txt": { status: 503 }, "/": links("/a.pdf") });
    expect(told(await audit({}))).toEqual({ documents: {}, left: { "robots-unreachable": 1 } });
    expect(site.asked.every((path) => path === "/robots.txt")).toBe(true);
  });

  it("gets two requests at once, also when more are waiting, and pauses when it is in trouble", async () => {
    let refused = 0;
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}.pdf`);
    const done = await audit((path) => {
      if (path === "/") return links(...paths, "/never.pdf", "/shut.pdf");
      if (path === "/never.pdf") return { status: 500 };
      if (path === "/shut.pdf") return { status: 403 };
      if (!path.endsWith(".pdf")) return undefined;
      const status = [429, 509, 503][refused];
      if (path === "/3.pdf" && status !== undefined) {
        refused++;
        return { status, headers: { "retry-after": "0" } };
      }
      return pdf();
    });
    const { documents } = told(done);
    expect(documents["/3.pdf"]).toBe("clear");
    expect(documents["/never.pdf"]).toBe("http-status");
    expect(documents["/shut.pdf"]).toBe("http-status");
    expect(Object.keys(documents)).toHaveLength(14);
    expect(site?.most()).toBe(2);
    const times = (path: string) => site?.asked.filter((one) => one === path).length;
    expect([times("/never.pdf"), times("/shut.pdf")]).toEqual([4, 2]);
  });

  it("does not catch the audit in loops, sessions, calendars and paths that nest", async () => {
    let session = 0;
    const done = await audit(
      (path) => {
        if (path === "/")
          return links("/loop", "/calendario?p=1", "/eventi?mese=2026-01", "/nest/a/", "/s?PHPSESSID=0");
        if (path === "/loop") return { status: 302, headers: { location: `/loop?sid=${session++}` } };
        if (path.startsWith("/calendario")) {
          return links(`/calendario?p=${Number(/\d+$/.exec(path)?.[0]) + 1}`, "/");
        }
        if (path.startsWith("/eventi")) return links("/eventi?mese=2199-01", "/eventi?mese=1970-01");
        if (path.startsWith("/nest")) return links(`${path}a/`, "a/");
        if (path === "/s") return links(`/s?PHPSESSID=${session++}`, "/a.pdf");
        return path === "/a.pdf" ? pdf() : undefined;
      },
      "/",
      { choices: choices({ maxDepth: 1000 }) },
    );
    const { documents, left } = told(done);
    expect(documents).toEqual({ "/a.pdf": "clear" });
    expect(left["endless-pages"]).toBeGreaterThan(2);
    expect(site?.asked.length).toBeLessThan(60);
  });

  it("is opened no deeper and no further than it was asked", async () => {
    const chain = (path: string): Answering => links(`/${Number(path.slice(1) || 0) + 1}`, `${path || "/"}.pdf`);
    const deep = await audit(
      (path) => (path.endsWith(".pdf") ? pdf() : path === "/robots.txt" ? undefined : chain(path)),
      "/",
      {
        choices: choices({ maxDepth: 3 }),
      },
    );
    expect(told(deep).left).toEqual({ "depth-limit": 1 });
    const few = await audit({}, "/", { choices: choices({ maxPages: 2 }) });
    expect(told(few).left).toEqual({ "page-limit": 1 });
    const limited = await audit({}, "/", { choices: { ...choices({ maxDepth: 4 }), limit: 2 } });
    expect(limited.report(false).counts).toMatchObject({ documents: 2, left: 3 });
    limited.close();
  });

  it("is not read where it breaks off, is endless, slow, too large or no document", async () => {
    const hang = (_: IncomingMessage, response: ServerResponse): null => {
      response.writeHead(200, PDF).write("%PDF-1.7");
      return null;
    };
    const broken = (_: IncomingMessage, response: ServerResponse): null => {
      response.writeHead(200, { ...PDF, "content-length": "5000" }).write("%PDF-1.7");
      setTimeout(() => response.destroy(), 2);
      return null;
    };
    const done = await audit(
      {
        "/": links("/hang.pdf", "/broken.pdf", "/large.pdf", "/bomb.pdf", "/error.pdf", "/out.pdf", "/circle.pdf"),
        "/hang.pdf": hang,
        "/broken.pdf": broken,
        "/large.pdf": { headers: PDF, body: new Uint8Array(2_000_000) },
        "/bomb.pdf": { headers: { ...PDF, "content-encoding": "gzip" }, body: gzipSync(new Uint8Array(3_000_000)) },
        "/error.pdf": "Documento non disponibile",
        "/out.pdf": { status: 301, headers: { location: "https://elsewhere.example/a.pdf" } },
        "/circle.pdf": { status: 302, headers: { location: "/circle.pdf?x" } },
        "/circle.pdf?x": { status: 302, headers: { location: "/circle.pdf" } },
      },
      "/",
      { choices: choices({ patience: 60 }) },
    );
    expect(told(done).documents).toEqual({
      "/hang.pdf": "slow-answer",
      "/broken.pdf": "unreachable",
      "/large.pdf": "too-large",
      "/bomb.pdf": "too-large",
      "/error.pdf": "page-instead",
      "/out.pdf": "redirect-elsewhere",
      "/circle.pdf": "redirect-loop",
    });
  });

  it("is asked only for what has changed, and what came of it is kept with its evidence", async () => {
    let text = act(CODE);
    const conditional = (request: IncomingMessage): ReturnType<Extract<Answering, (...args: never[]) => unknown>> =>
      request.headers["if-none-match"] === '"1"'
        ? { status: 304 }
        : { headers: { ...PDF, etag: '"1"', "x-robots-tag": "noindex" }, body: act(CODE) };
    const answers: Record<string, Answering> = {
      "/": links("/same.pdf", "/changed.pdf", "/plain.pdf"),
      "/same.pdf": conditional,
      "/changed.pdf": () => ({ headers: PDF, body: text }),
      "/plain.pdf": pdf(),
    };
    (await audit(answers)).close();
    text = act();
    const second = await audit(answers);
    expect(second.analysed).toEqual(["changed.pdf"]);
    expect(second.report(false).changes).toMatchObject({
      documents: { new: 0, changed: 1, same: 3, gone: 0 },
      findings: { new: 0, fixed: 1, gone: 0 },
    });
    second.close();
    const third = await audit(answers, "/", { basis: "rules 2" });
    expect(third.analysed).toHaveLength(4);
    third.close();
  });

  it("can be stopped at any moment and gone on with: nothing is lost, and no document is asked for twice", async () => {
    let stop = new AbortController();
    const answers = (path: string): Answering | undefined => {
      // While pages are found, and while documents are read.
      if ([5, 12, 20].includes(site?.asked.length ?? 0)) stop.abort();
      const number = Number(/\d+/.exec(path)?.[0]);
      if (path === "/") return links("/p1");
      if (path.startsWith("/p")) {
        return number > 8 ? "" : links(`/p${number + 1}`, `/a${number}.pdf`, `/get.php?id=${number}`);
      }
      return path === "/robots.txt" ? undefined : pdf(...(number % 2 === 0 ? [CODE] : []));
    };
    for (let stops = 0; stops < 3; stops++) {
      stop = new AbortController();
      const part = await audit(answers, "/", { resume: true, stop: stop.signal });
      expect(part.report(false).finished).toBeNull();
      part.close();
    }
    const resumed = told(await audit(answers, "/", { resume: true, goal: null }));
    expect(Object.keys(resumed.documents)).toHaveLength(16);
    expect(Object.values(resumed.documents).filter((outcome) => outcome === "blocked")).toHaveLength(8);
    const asked = site?.asked.filter((path) => path !== "/robots.txt") ?? [];
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("can be looked at first, and nothing but pages is read", async () => {
    site = await localSite({ "/": links("/a.pdf", "/get.php?id=1"), "/get.php?id=1": pdf(), "/a.pdf": pdf() });
    place = await inventedSite();
    const shown: string[] = [];
    const { analyse: _, ...options } = { ...defaults(place.folder), analyse: inventedAnalysis().analyse };
    await documentsToRead({ ...options, goal: `${site.origin}/`, choices: choices() }, (address) =>
      shown.push(address),
    );
    expect(shown.sort()).toEqual([`${site.origin}/a.pdf`, `${site.origin}/get.php?id=1`]);
    expect(site.asked).not.toContain("/a.pdf");
  });

  it("whose first page is missing or refused is told, not passed over", async () => {
    expect(told(await audit({})).documents).toEqual({ "/": "http-status" });
  });
});

describe("sitemaps and lists", () => {
  it("lead to what no page links", async () => {
    const done = await audit(
      {
        "/robots.txt": { body: "User-agent: *\nDisallow: /no" },
        "/sitemap.xml": {
          body: `<?xml version="1.0"?><sitemapindex><sitemap><loc>/one.xml.gz</loc></sitemap><sitemap><loc>https://elsewhere.example/s.xml</loc></sitemap></sitemapindex>`,
        },
        "/one.xml.gz": {
          body: gzipSync(
            Buffer.from(
              "<urlset><url><loc>/a.pdf?x=1&amp;y=2</loc></url><url><loc>/page</loc></url><url><loc>/no/b.pdf</loc></url></urlset>",
            ),
          ),
        },
        "/page": links("/c.pdf"),
        "/a.pdf?x=1&y=2": pdf(CODE),
        "/c.pdf": pdf(),
      },
      "/sitemap.xml",
    );
    expect(told(done)).toEqual({ documents: { "/a.pdf?x=1&y=2": "blocked", "/c.pdf": "clear" }, left: { robots: 1 } });
  });

  it("may name addresses on several sites, each with what is known of it", async () => {
    site = await localSite({ "/a.pdf": pdf(CODE) });
    const other = await localSite({ "/b.pdf": pdf() });
    place = await inventedSite();
    await place.write("list.csv", `url;canale\n${site.origin}/a.pdf;albo\n${other.origin}/b.pdf;at\n`);
    const done = await place.audit({ goal: place.path("list.csv"), choices: choices() });
    expect([...done.report(true).documents()].map(({ report }) => report.channel)).toEqual(["albo", "at"]);
    done.close();
    await other.close();
    await expect(place.audit({ goal: site.origin, choices: CHOICES })).rejects.toBeInstanceOf(UsageFailure);
  });
});

describe("a certificate that is not valid", () => {
  it("is told, and nothing is read", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const der = certificate("c.example", "1", publicKey.export({ type: "spki", format: "der" }));
    const cert = `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----`;
    const key = privateKey.export({ type: "pkcs8", format: "pem" });
    let isAsked = false;
    const server = createSecureServer({ cert, key }, () => {
      isAsked = true;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    place = await inventedSite();
    const goal = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const done = await place.audit({ goal, choices: choices(), webPause: 5 });
    expect(Object.values(told(done).documents)).toEqual(["bad-certificate"]);
    expect(isAsked).toBe(false);
    server.close();
  });
});

describe("addresses inside", () => {
  it("are not asked, neither by number nor by name", async () => {
    const done = await audit({ "/": "x" }, "/", { choices: choices({ allowPrivate: false }) });
    expect(told(done).documents).toEqual({ "/": "private-address" });
    place ??= await inventedSite();
    const named = await place.audit({
      goal: `http://localhost:${new URL(site?.origin ?? "").port}/`,
      choices: choices({ allowPrivate: false }),
    });
    expect(Object.values(told(named).documents)).toEqual(["private-address"]);
    expect(site?.asked).toEqual([]);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "fe80::1",
    "fd00::1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "not an address",
  ])("%s is one of them", (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(["8.8.8.8", "172.32.0.1", "93.184.216.34", "2a00:1450:4002::200e"])("%s is none", (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  it("are refused where the connection is made", async () => {
    const server = createServer().listen(0);
    const refused = await new Promise((resolve) => guardedLookup("localhost", { all: true }, resolve));
    expect(refused).toMatchObject({ reason: "private-address" });
    server.close();
  });
});

describe("addresses of sites", () => {
  it.each([
    ["https://WWW.Comune.example/a?b=1&PHPSESSID=9#c", "https://www.comune.example/a?b=1"],
    ["/x;jsessionid=AB12/y", "https://c.example/x/y"],
    ["mailto:a@b.example", undefined],
    ["javascript:void(0)", undefined],
    ["http://[broken", undefined],
  ])("%s", (text, expected) => expect(webAddress(text, new URL("https://c.example/"))?.href).toBe(expected));

  it.each([
    ['attachment; filename="Delibera n. 5.pdf"', "Delibera n. 5.pdf"],
    ["attachment; filename=atto.pdf; filename*=UTF-8''citt%C3%A0.pdf", "città.pdf"],
    ["attachment; filename=../../etc/passwd", "passwd"],
    [undefined, "get atto.php"],
    ["inline", "get atto.php"],
  ])("name the file: %s", (disposition, name) =>
    expect(fileNameOf(new URL("https://c.example/x/get%20atto.php?id=1"), disposition)).toBe(name),
  );

  it.each([
    ["https://www.halleyweb.com/c012345/mc/mc_p_dettaglio.php?id_pubbl=7", "albo", "c012345"],
    ["https://www.halleyweb.com/c012345/zf/index.php/trasparenza/index/index/categoria/9", "at", "c012345"],
    ["https://ente.trasparenza-valutazione-merito.it/web/trasparenza/papca-ap/-/papca/display/46", "albo", null],
    ["https://ente.trasparenza-valutazione-merito.it/web/trasparenza/menu-trasparenza", "at", null],
    ["https://cloud.urbi.it/urbi/progs/urp/ur1ME001.sto?DB_NAME=n1200001", "albo", "n1200001"],
    ["https://ente.portaleamministrazionetrasparente.it/pagina566_bandi-di-concorso.html", "at", null],
    ["https://www.comune.example/wp-content/uploads/AllegatiAttiAlboPretorio/1.pdf", "albo", null],
    ["https://www.comune.example/albo/?action=visatto&id=3", "albo", null],
    ["https://www.comune.example/amm-trasparente/bilanci/", "at", null],
    ["https://www.comune.example/novita/alba-nuova", null, null],
  ])("of known products tell the channel and the body: %s", (address, channel, tenant) => {
    const url = new URL(address);
    expect(channelOf(url)).toBe(channel);
    const other = new URL(address.replace(/c012345|n1200001/, (id) => `${id}9`));
    expect(new SiteScope({ root: url, hosts: [] }).has(other)).toBe(tenant === null);
  });
});
