import { dirname, resolve } from "node:path";
import { CHANNELS, type Channel } from "../../model/channel.ts";
import { UsageFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";
import { webAddress } from "../web/addresses.ts";
import type { DocumentHints, NewTarget } from "../work.ts";
import { csvRecords } from "./csv.ts";

/** Names of the columns, in Italian and English. */
const COLUMNS = {
  address: ["url", "indirizzo", "address", "file", "link"],
  date: ["date", "data", "data-pubblicazione", "data_pubblicazione", "data pubblicazione"],
  type: ["type", "tipo"],
  channel: ["channel", "canale"],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * The documents that a list names: CSV with a heading, or one address a line. Paths are relative to the list.
 *
 * @param knownTypes rows of the publication table. @param hasWeb whether addresses on the web may be read
 * @throws UsageFailure that names the line that is wrong: an audit must not leave a document out because of a slip.
 */
export function listedTargets(
  file: string,
  text: string,
  knownTypes: ReadonlySet<string>,
  hasWeb: boolean,
): NewTarget[] {
  const [first = [], ...rest] = csvRecords(text);
  const columns = columnsOf(first);
  const hasHeading = columns.address !== undefined;
  const records = hasHeading ? rest : [first, ...rest];
  return records.flatMap((record, index): NewTarget[] => {
    const line = index + (hasHeading ? 2 : 1);
    const value = (column: Column): string | undefined => record[columns[column] ?? -1] || undefined;
    const address = hasHeading ? value("address") : record[0];
    if (address === undefined || address === "") throw wrong(file, line, NO_ADDRESS);
    if (address.startsWith("#")) return [];
    const url = webAddress(address);
    if (url !== null && !hasWeb) throw wrong(file, line, NO_CONTACT);
    const hints = hintsOf(value, (what) => wrong(file, line, what), knownTypes);
    if (url !== null) return [{ kind: "document", address: url.href, hints }];
    return [{ kind: "file", address: resolve(dirname(file), address), hints }];
  });
}

function columnsOf(heading: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const named = heading.map((name) => name.toLowerCase());
  const entries = Object.entries(COLUMNS).flatMap(([column, names]) => {
    const at = named.findIndex((name) => (names as readonly string[]).includes(name));
    return at === -1 ? [] : [[column, at]];
  });
  return Object.fromEntries(entries) as Partial<Record<Column, number>>;
}

function hintsOf(
  value: (column: Column) => string | undefined,
  mistake: (what: LocalText) => UsageFailure,
  knownTypes: ReadonlySet<string>,
): DocumentHints {
  const [date, type, channel] = [value("date"), value("type"), value("channel")?.toLowerCase()];
  const day = date === undefined ? undefined : isoDay(date);
  if (day === null) throw mistake(NO_DAY);
  if (type !== undefined && !knownTypes.has(type)) throw mistake(NO_TYPE);
  if (channel !== undefined && !CHANNELS.some((known) => known === channel)) throw mistake(NO_CHANNEL);
  return {
    ...(day === undefined ? {} : { date: day }),
    ...(type === undefined ? {} : { type }),
    ...(channel === undefined ? {} : { channel: channel as Channel }),
  };
}

/** `2025-03-31`, `31/03/2025`, `31.3.2025`; null when it is no day that exists. */
export function isoDay(text: string): string | null {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)?.slice(1) ??
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)?.slice(1).reverse();
  if (parts === undefined) return null;
  const [year = "", month = "", day = ""] = parts;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

const NO_ADDRESS: LocalText = { it: "manca l'indirizzo.", en: "the address is missing." };
const NO_CONTACT: LocalText = {
  it: "è un indirizzo web, e per leggerlo serve --contact.",
  en: "this is a web address, and it takes --contact to read it.",
};
const NO_DAY: LocalText = { it: "la data non è un giorno che esiste.", en: "the date is no day that exists." };
const NO_TYPE: LocalText = { it: "il tipo di atto non esiste.", en: "there is no such type of act." };
const NO_CHANNEL: LocalText = { it: "il canale non esiste.", en: "there is no such channel." };

const wrong = (file: string, line: number, what: LocalText): UsageFailure =>
  new UsageFailure(
    fillText(
      { it: `Elenco {file}, riga {line}: ${what.it}`, en: `List {file}, line {line}: ${what.en}` },
      { file, line },
    ),
    {
      it: "Correggere la riga: colonne url, date (2025-03-31 o 31/03/2025), type (omissis rules list), channel (inpa, albo, at).",
      en: "Mend the line: columns url, date (2025-03-31 or 31/03/2025), type (omissis rules list), channel (inpa, albo, at).",
    },
  );
