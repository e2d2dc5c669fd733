import type { Finding } from "../src/model/finding.ts";

const LONGEST = 60;

/**
 * The names of documents as parts of file names, each once. @param names null for a document whose name must not come out.
 */
export function documentNames(names: readonly (string | null)[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = slug(name ?? "") || "documento";
    let unique = plain;
    for (let copy = 2; used.has(unique); copy++) unique = `${plain}-${copy}`;
    used.add(unique);
    return unique;
  });
}

/** `<document>-p<page>-<number>-<kind>.png`. @param suffix of the kind. */
export function pictureName(document: string, number: number, { page, rule }: Finding, suffix: string): string {
  return `${document}-p${page}-${number}-${rule.replace(/^.*\//, "")}${suffix}.png`;
}

/** Lower-case ASCII letters and digits with hyphens between. */
const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
