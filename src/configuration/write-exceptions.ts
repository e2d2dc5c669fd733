import { yaml } from "../rules/parsers.ts";
import type { Exception } from "./exception.ts";

/** The content of an exceptions file with one more entry; comments and order of the others stay. */
export function withException(text: string, exception: Exception): string {
  const { isSeq, parseDocument } = yaml();
  const document = parseDocument(text);
  const entry = document.createNode(exception);
  const list: unknown = document.get("exceptions");
  if (isSeq(list)) list.add(entry);
  else document.set("exceptions", document.createNode([exception]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The content of an exceptions file without the entries of these fingerprints; the rest stays as it is. */
export function withoutExceptions(text: string, fingerprints: ReadonlySet<string>): string {
  const { isMap, isSeq, parseDocument } = yaml();
  const document = parseDocument(text);
  const list: unknown = document.get("exceptions");
  if (!isSeq(list)) return text;
  list.items = list.items.filter((item) => !(isMap(item) && fingerprints.has(String(item.get("fingerprint")))));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
