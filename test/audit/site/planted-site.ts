import type { ServerResponse } from "node:http";
import { zipSync } from "fflate";
import { type Answering, type LocalSite, links, localSite } from "../../../src/audit/test/local-site.ts";
import type { Channel } from "../../../src/model/channel.ts";
import { type PortalShape, SHAPES } from "./portal-shapes.ts";
import { FAULTS, type Fault, siteActs } from "./site-acts.ts";

/** What an audit has to say of an address. */
export interface Planted {
  readonly fault: Fault;
  readonly channel: Channel | null;
  /** Why it can't be read; absent where it can. */
  readonly unread?: string;
}

export interface PlantedSite extends LocalSite {
  /** By path. */
  readonly truth: ReadonlyMap<string, Planted>;
  /** What robots.txt excludes begins so. */
  readonly forbidden: string;
  /** Numbers of acts that are served without their fault. */
  readonly mended: Set<number>;
}

/** One act in so many has a fault. */
const FAULTY = 4;
const ON_A_PAGE = 3;
const FORBIDDEN = "/area-riservata/";

/**
 * A site with some portals of acts, one in four of which has a fault, and with all that sites do to those who read them:
 * loops, sessions, calendars without end, slow, failing, lying and large answers.
 * @param acts in all portals together. @param largeBytes of the file that is too large
 */
export async function plantedSite(acts: number, largeBytes: number): Promise<PlantedSite> {
  const truth = new Map<string, Planted>();
  const actOf = await siteActs();
  const perPortal = Math.ceil(acts / SHAPES.length);
  const shapes = SHAPES.map((shape, at) => ({
    shape,
    first: at * perPortal + 1,
    end: Math.min(acts, (at + 1) * perPortal),
  }));
  const mended = new Set<number>();
  const faultOf = (act: number): Fault =>
    act % FAULTY === 0 ? (FAULTS[(act / FAULTY) % FAULTS.length] ?? null) : null;
  const pages = new Map<string, Answering>();
  for (const { shape, first, end } of shapes) {
    for (let act = first; act <= end; act++) {
      const path = shape.file(act);
      truth.set(path, { fault: faultOf(act), channel: shape.channel });
      pages.set(path, () => file(actOf(mended.has(act) ? null : faultOf(act), act), `atto-${act}.pdf`));
      pages.set(
        shape.detail(act).replace(/[?&]p_auth=\w+/, ""),
        `<h1>Atto</h1>${shape.link(path)}<a href="/">Inizio</a>`,
      );
    }
    for (const [path, page] of listPages(shape, first, end)) pages.set(path, page);
  }
  const oddities = odd(actOf, largeBytes);
  for (const [path, { answer, told }] of Object.entries(oddities)) {
    pages.set(path, answer);
    if (told !== null) truth.set(path, told);
  }
  const home = [
    ...shapes.map(({ shape }) => shape.list(1)),
    ...Object.keys(oddities),
    "/anello",
    "/calendario?p=1",
    FORBIDDEN,
  ];
  pages.set(
    "/",
    links(...home.map((path) => path.replaceAll("&", "&amp;")), `${FORBIDDEN}atto.pdf`, "https://altrove.example/"),
  );
  pages.set("/robots.txt", { body: `User-agent: *\nDisallow: ${FORBIDDEN}\n` });
  // Inside an archive.
  truth.delete("/documenti/allegati.zip");
  truth.set("/documenti/allegati.zip!/atto.pdf", { fault: "data/iban", channel: null });
  truth.set("/documenti/allegati.zip!/bando.pdf", { fault: null, channel: null });
  let session = 0;
  const site = await localSite((path) => {
    if (path.startsWith("/anello")) return { status: 302, headers: { location: `/anello?PHPSESSID=${session++}` } };
    const month = /^\/calendario\?p=(\d+)$/.exec(path)?.[1];
    return month === undefined ? pages.get(path) : links(`/calendario?p=${Number(month) + 1}`, "/");
  });
  return { ...site, truth, mended, forbidden: FORBIDDEN };
}

function* listPages({ list, detail }: PortalShape, first: number, end: number): Iterable<[string, Answering]> {
  for (let page = 1; first + (page - 1) * ON_A_PAGE <= end; page++) {
    const from = first + (page - 1) * ON_A_PAGE;
    const acts = Array.from({ length: Math.min(ON_A_PAGE, end - from + 1) }, (_, index) => detail(from + index));
    const next = from + ON_A_PAGE <= end ? [list(page + 1)] : [];
    yield [list(page), links(...[...acts, ...next, "/"].map((path) => path.replaceAll("&", "&amp;")))];
  }
}

const file = (body: Uint8Array, name: string, type = "application/octet-stream") => ({
  headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` },
  body,
});

type Oddity = { readonly answer: Answering; readonly told: Planted | null };

function odd(actOf: (fault: Fault, number: number) => Uint8Array, largeBytes: number): Record<string, Oddity> {
  const [hidden, clean, grant] = [actOf("leak/covered-text", 0), actOf(null, 0), actOf("data/iban", 0)];
  let failures = 0;
  const none = { fault: null, channel: null };
  return {
    "/documenti/copia.pdf": { answer: file(hidden, "copia.pdf"), told: { fault: "leak/covered-text", channel: null } },
    "/documenti/doppia.pdf": { answer: file(hidden, "copia.pdf"), told: { fault: "leak/covered-text", channel: null } },
    "/documenti/errore.pdf": { answer: "Documento non trovato", told: { ...none, unread: "page-instead" } },
    "/documenti/sempre-guasto.pdf": { answer: { status: 500 }, told: { ...none, unread: "http-status" } },
    "/documenti/grande.pdf": {
      answer: () => file(new Uint8Array(largeBytes), "grande.pdf"),
      told: { ...none, unread: "too-large" },
    },
    "/documenti/a-volte.pdf": {
      answer: () => (failures++ < 2 ? { status: 503, headers: { "retry-after": "0" } } : file(clean, "a-volte.pdf")),
      told: none,
    },
    "/documenti/lento.pdf": { answer: (_, response) => trickle(response, clean), told: none },
    "/documenti/spostato.pdf": { answer: { status: 301, headers: { location: "/nuovi/atto.pdf" } }, told: none },
    "/documenti/perso.pdf": { answer: { status: 404 }, told: null },
    "/documenti/allegati.zip": {
      answer: file(zipSync({ "atto.pdf": grant, "bando.pdf": clean }), "allegati.zip", "application/zip"),
      told: none,
    },
    "/nuovi/atto.pdf": { answer: file(clean, "atto.pdf", "application/pdf"), told: none },
  };
}

/** Hands a file over in pieces, with pauses. */
function trickle(response: ServerResponse, bytes: Uint8Array): null {
  response.writeHead(200, { "content-type": "application/pdf" });
  const step = Math.ceil(bytes.length / 5);
  const send = (at: number): void => {
    if (at >= bytes.length) return void response.end();
    response.write(bytes.subarray(at, at + step));
    setTimeout(() => send(at + step), 10);
  };
  send(0);
  return null;
}
