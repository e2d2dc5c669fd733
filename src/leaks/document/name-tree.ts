import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, type PdfDict, type PdfObject, PdfString } from "../../pdf/file/pdf-object.ts";

export interface NamedEntry {
  readonly name: string;
  /** Not resolved. */
  readonly value: PdfObject;
}

/** The entries of one of the catalog's name trees (ISO 32000-2, 7.9.6), in order. @param key `Dests`, `EmbeddedFiles` ... */
export function* nameTree(file: PdfFile, key: string): Iterable<NamedEntry> {
  const met = new Set<PdfDict>();
  const stack = [file.get(dictOf(file.get(file.catalog(), "Names")), key)];
  while (stack.length > 0) {
    const node = dictOf(stack.pop());
    if (node === null || met.has(node)) continue;
    met.add(node);
    const names = file.get(node, "Names");
    for (let i = 0; isArray(names) && i < names.length; i += 2) {
      const name = file.resolve(names[i]);
      if (name instanceof PdfString) yield { name: name.text.replaceAll("\0", "").trim(), value: names[i + 1] ?? null };
    }
    const kids = file.get(node, "Kids");
    if (isArray(kids)) stack.push(...[...kids].reverse().map((kid) => file.resolve(kid)));
  }
}
