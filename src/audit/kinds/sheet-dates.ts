import { readXml } from "./xml-events.ts";

/** Formats of dates that every workbook has (ECMA-376, 18.8.30). */
const BUILT_IN = (id: number): boolean => (id >= 14 && id <= 17) || id === 22;

/** Tells which styles of cells write their number as a date. @param xml of `xl/styles.xml` */
export function dateFormats(xml: string): (style: number) => boolean {
  const own = new Set<number>();
  const styles: number[] = [];
  let isCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"]);
      // Letters of days and years outside quoted texts and colours.
      const code = (attributes["formatCode"] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
      if (name === "numFmt" && /[dy]/i.test(code)) own.add(id);
      if (name === "cellXfs") isCells = true;
      if (name === "xf" && isCells) styles.push(id);
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false;
    },
  });
  return (style) => {
    const id = styles[style] ?? 0;
    return BUILT_IN(id) || own.has(id);
  };
}

/** Days from 1899-12-30 as `31/12/2025`. */
export function dateOfSerial(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10).split("-").reverse().join("/");
}
