import { afterAll, beforeAll, expect, test } from "vitest";
import { type AuditedSite, auditedSite, mistakes } from "./site/audited-site.ts";
import { type PlantedSite, plantedSite } from "./site/planted-site.ts";

let site: PlantedSite;
let audit: AuditedSite;
beforeAll(async () => {
  site = await plantedSite(24, 3_000_000);
  audit = await auditedSite(site);
});
afterAll(async () => {
  await audit?.end();
  await site?.close();
});

test("on a site of several portals every fault is found, nothing clean is blocked and nothing forbidden is asked for", () => {
  expect(mistakes(site, audit)).toEqual([]);
  // The copy that is at two addresses, the clean act at four, and the grant that is in an archive.
  const { copies, repeated } = audit.report(false).across;
  expect(copies.map(({ documents }) => documents)).toContain(2);
  expect(repeated.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["data/cf-persona-fisica", "data/iban"]));
});

test("the site gets two requests at once, and the audit leaves its traps", () => {
  expect(site.most()).toBe(2);
  const left = Object.fromEntries(audit.report(false).notExamined.map(({ reason, count }) => [reason, count]));
  expect(left).toMatchObject({ robots: 2, "endless-pages": 1, "dead-link": 1 });
  expect(site.asked.filter((path) => /calendario|anello/.test(path)).length).toBeLessThan(40);
});
