/**
 * The records of a CSV text (RFC 4180), fields trimmed, empty lines left out. The separator is the one of `;`, tab and `,`
 * that the first line has most of: spreadsheets in Italian write semicolons.
 */
export function csvRecords(text: string): string[][] {
  const content = text.replace(/^\ufeff/, "");
  const head = /^.*/.exec(content)?.[0] ?? "";
  const count = (separator: string): number => head.split(separator).length;
  const separator = [";", "\t", ","].reduce((best, one) => (count(one) > count(best) ? one : best));
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  const endField = (): void => {
    record.push(field.trim());
    field = "";
  };
  const endRecord = (): void => {
    endField();
    if (record.some((value) => value !== "")) records.push(record);
    record = [];
  };
  for (let at = 0; at < content.length; at++) {
    const character = content[at] as string;
    if (quoted) {
      if (character !== '"') field += character;
      else if (content[at + 1] === '"') field += content[++at];
      else quoted = false;
    } else if (character === '"' && field.trim() === "") {
      quoted = true;
      field = "";
    } else if (character === separator) endField();
    else if (character === "\n") endRecord();
    else field += character;
  }
  endRecord();
  return records;
}
