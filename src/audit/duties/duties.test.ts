import { afterEach, expect, it } from "vitest";
import { dutyRules } from "../../rules/duty-rules.ts";
import { act, CHOICES, type InventedSite, inventedSite } from "../test/invented-site.ts";
import { type Answering, type LocalSite, links, localSite, page } from "../test/local-site.ts";

let place: InventedSite | undefined;
let site: LocalSite | undefined;
afterEach(async () => {
  await place?.remove();
  await site?.close();
});

const WEB = {
  agent: "omissis/9.9.9 (+a@b.example)",
  hosts: [],
  allowPrivate: true,
  maxPages: 99,
  maxDepth: 9,
  patience: 2000,
};

/** Result of each duty, and what is missing, on a site. */
async function duties(answers: Readonly<Record<string, Answering>>, path = "/") {
  site = await localSite(answers);
  place = await inventedSite();
  const audit = await place.audit({
    goal: site.origin + path,
    choices: { ...CHOICES, hints: {}, web: WEB },
    webPause: 5,
  });
  const told = audit.report(false).duties;
  audit.close();
  await place.remove();
  await site.close();
  return Object.fromEntries(
    told.map(({ id, result, failing, missing }) => [id.slice(5), { result, failing, missing }]),
  );
}

const pdf = (headers: Record<string, string> = {}): Answering => ({
  headers: { "content-type": "application/pdf", ...headers },
  body: act(),
});
const quiet = (content: string): Answering => ({
  ...page(content),
  headers: { "content-type": "text/html", "x-robots-tag": "noindex" },
});
const named = Object.values(dutyRules().find(({ id }) => id === "duty/section-tree")?.names ?? {});
const sections = named.map(
  ([name = ""], index) => `<a href="/amministrazione-trasparente/${index}.html">${name.toUpperCase()}</a>`,
);
const NOTICE =
  "I dati sono riutilizzabili alle condizioni del d.lgs. 36/2006, nel rispetto della protezione dei dati personali. Ultimo aggiornamento: 1/1/2026";

it("a site that meets its duties is green, and what the program does not check is not run", async () => {
  const told = await duties({
    "/": `${links("/amministrazione-trasparente/", "/albo-pretorio/", "https://form.agid.gov.it/view/1")} RPD: rpd@c.example`,
    "/amministrazione-trasparente/": `${sections.join(" ")} ${NOTICE} ${links("/amministrazione-trasparente/a.csv")}`,
    ...Object.fromEntries(named.map((_, index) => [`/amministrazione-trasparente/${index}.html`, NOTICE])),
    "/amministrazione-trasparente/a.csv": { body: "a;b" },
    "/albo-pretorio/": quiet(links("/albo-pretorio/atto.pdf")),
    "/albo-pretorio/atto.pdf": pdf({ "x-robots-tag": "noindex" }),
  });
  const green = [
    "at-section-exists",
    "at-no-search-filter",
    "albo-noindex",
    "attachment-noindex",
    "reuse-notice",
    "open-format",
    "accessibility-statement",
    "accessibility-scan",
    "rpd-contacts",
    "section-tree",
    "last-update",
    "subject-line",
    "at-sensitive-not-indexed",
  ];
  expect(Object.fromEntries(green.map((id) => [id, told[id]?.result]))).toEqual(
    Object.fromEntries(green.map((id) => [id, "green"])),
  );
  expect(Object.keys(told)).toHaveLength(29);
  expect(Object.values(told).filter(({ result }) => result === "not-run")).toHaveLength(29 - green.length);
});

it("a site that does not is told what and where", async () => {
  const told = await duties({
    "/robots.txt": { body: "User-agent: Googlebot\nDisallow: /amministrazione-trasparente/personale" },
    "/": links("/amministrazione-trasparente/", "/albo-pretorio/"),
    "/amministrazione-trasparente/":
      '<a href="/amministrazione-trasparente/personale">Personale</a> <a href="/amministrazione-trasparente/bilanci">Bilanci</a>',
    "/amministrazione-trasparente/personale": "x",
    "/amministrazione-trasparente/bilanci": '<meta name="robots" content="noindex,follow">',
    "/albo-pretorio/": quiet(links("/albo-pretorio/atto.pdf")),
    "/albo-pretorio/atto.pdf": pdf(),
  });
  expect(told["at-no-search-filter"]).toMatchObject({ result: "red", failing: 2 });
  expect(told["albo-noindex"]?.result).toBe("green");
  expect(told["attachment-noindex"]).toMatchObject({ result: "red", failing: 1 });
  expect(told["section-tree"]).toMatchObject({ result: "yellow", failing: named.length - 2 });
  expect(told["section-tree"]?.missing).toContain("Organizzazione");
  for (const id of ["reuse-notice", "rpd-contacts", "accessibility-statement", "last-update"]) {
    expect(told[id]?.result).toBe("yellow");
  }
});

it("without Amministrazione trasparente its duties are not run, but for having it", async () => {
  const told = await duties({ "/": links("/notizie") });
  expect([told["at-section-exists"]?.result, told["at-no-search-filter"]?.result]).toEqual(["red", "not-run"]);
  expect((await duties({ "/notizie": "x" }, "/notizie"))["at-section-exists"]?.result).toBe("not-run");
});
