import { readHtml } from "./html.ts";
import type { HiddenText, KindReading } from "./kind-reading.ts";
import { textOf } from "./plain-text.ts";

const SHOWN = ["from", "to", "cc", "date", "subject"] as const;
/** Parts in parts. */
const DEEPEST = 5;

/** Whether a text is a message (RFC 5322): it begins with header fields, some of which only messages have. */
export function isMessage(text: string): boolean {
  const head = text.slice(0, 8000).split(/\r?\n\r?\n/, 1)[0] ?? "";
  return (
    /^[\w-]+:/.test(head) && /^(?:received|message-id|mime-version|return-path):/im.test(head) && /^from:/im.test(head)
  );
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A message: who wrote to whom about what, and its texts. Attachments are not read. */
export function readEml(bytes: Uint8Array): KindReading {
  const message = partOf(new TextDecoder("latin1").decode(bytes));
  const hidden: HiddenText[] = [];
  const head = SHOWN.flatMap((name) => {
    const value = message.headers.get(name);
    return value === undefined ? [] : [`${name}: ${decodedWords(value)}`];
  });
  const { texts, hasUnreadParts } = textsOf(message, hidden, 0);
  return { pages: [[...head, ...texts].join("\n")], hidden, hasUnreadParts };
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? "" : text.slice(end.index + end[0].length);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const fields = lines.flatMap((line): [string, string][] => {
    const at = line.indexOf(":");
    return at < 1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]];
  });
  return { headers: new Map(fields), body };
}

function textsOf(
  { headers, body }: Part,
  hidden: HiddenText[],
  depth: number,
): { texts: string[]; hasUnreadParts: boolean } {
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary\s*=\s*"?([^";]+)/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    if (depth >= DEEPEST) return { texts: [], hasUnreadParts: true };
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith("--"));
    const read = parts.map((part) => textsOf(partOf(part.replace(/^\r?\n/, "")), hidden, depth + 1));
    return { texts: read.flatMap(({ texts }) => texts), hasUnreadParts: read.some((one) => one.hasUnreadParts) };
  }
  if (!/^text\//i.test(type) || /^attachment/i.test(headers.get("content-disposition") ?? "")) {
    return { texts: [], hasUnreadParts: true };
  }
  const bytes = decodedBody(body, headers.get("content-transfer-encoding") ?? "");
  if (/^text\/html/i.test(type)) {
    const page = readHtml(bytes);
    hidden.push(...page.hidden);
    return { texts: [...page.pages], hasUnreadParts: false };
  }
  return { texts: [textOf(bytes)], hasUnreadParts: false };
}

function decodedBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  return Buffer.from(/quoted-printable/i.test(encoding) ? unquoted(body.replace(/=\r?\n/g, "")) : body, "latin1");
}

const unquoted = (text: string): string =>
  text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** `=?UTF-8?Q?…?=` (RFC 2047). */
const decodedWords = (text: string): string =>
  text.replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=\s?/gi, (whole, _charset: string, encoding: string, value: string) => {
    const bytes =
      encoding.toLowerCase() === "b"
        ? Buffer.from(value, "base64")
        : Buffer.from(unquoted(value.replaceAll("_", " ")), "latin1");
    return bytes.length === 0 ? whole : textOf(bytes);
  });
