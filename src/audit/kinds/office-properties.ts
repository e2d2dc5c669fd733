import type { HiddenText } from "./kind-reading.ts";
import { readXml } from "./xml-events.ts";

/** Properties whose text tells something of the document; who wrote it, when and with what is left. */
const TELLING =
  /^(?:dc:title|dc:subject|dc:description|cp:keywords|cp:category|meta:keyword|meta:user-defined|vt:lpw?str)$/;

/** The properties of an office file that hold a text. @param parts XML of the parts with properties */
export function officeProperties(parts: readonly string[]): HiddenText[] {
  const found: HiddenText[] = [];
  for (const xml of parts) {
    let inside: string | null = null;
    let value = "";
    readXml(xml, {
      open: (name) => {
        if (TELLING.test(name)) [inside, value] = [name, ""];
      },
      text: (text) => {
        if (inside !== null) value += text;
      },
      close: (name) => {
        if (name !== inside) return;
        if (value.trim() !== "") found.push({ how: "property", text: value.trim(), page: null });
        inside = null;
      },
    });
  }
  return found;
}
