import { strToU8, zipSync } from "fflate";

/** The same bytes for the same parts. */
const MADE = new Date(1980, 0, 1);

/** The parts of a workbook (name in the package, XML) as one file. */
export function packedWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: MADE });
}
