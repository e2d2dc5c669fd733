import { spawnSync } from "node:child_process";

/** The packages that the programs come in, on Debian. */
const PACKAGES = {
  pdftotext: "poppler-utils",
  pdfimages: "poppler-utils",
  mutool: "mupdf-tools",
  qpdf: "qpdf",
  mat2: "mat2",
  tesseract: "tesseract-ocr tesseract-ocr-ita",
} as const;
export type Program = keyof typeof PACKAGES;

/** What a program writes; null when it is not installed. */
export function run(program: Program, args: readonly string[], input?: Uint8Array): Buffer | null {
  const { stdout, error } = spawnSync(program, args, { maxBuffer: 2 ** 30, ...(input === undefined ? {} : { input }) });
  return error ? null : stdout;
}

export const missing = (program: Program): string => `${program}: not run: apt-get install ${PACKAGES[program]}`;

/** What is got out of a file by asking for its text, its metadata, and its objects in every encoding. */
export const READERS: Readonly<
  Record<string, { readonly program: Program; readonly read: (path: string) => string | null }>
> = {
  pdftotext: { program: "pdftotext", read: (path) => text(run("pdftotext", [path, "-"])) },
  "pdftotext -raw": { program: "pdftotext", read: (path) => text(run("pdftotext", ["-raw", path, "-"])) },
  "mutool draw -F text": {
    program: "mutool",
    read: (path) => text(run("mutool", ["draw", "-q", "-F", "text", path])),
  },
  "mat2 --show": { program: "mat2", read: (path) => text(run("mat2", ["--show", path])) },
  "qpdf --qdf --object-streams=disable": { program: "qpdf", read: expanded },
};

const text = (bytes: Buffer | null): string | null => bytes?.toString("utf8") ?? null;

/** The objects of a file uncompressed, as they are and as every encoding reads them, strings also joined. */
function expanded(path: string): string | null {
  const bytes = run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]);
  if (bytes === null) return null;
  const file = bytes.toString("latin1");
  const hex = [...file.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits = ""]) =>
    Buffer.from(digits.replace(/\s/g, ""), "hex"),
  );
  const literals = [...file.matchAll(/\(((?:\\.|[^\\()])*)\)/gs)].map(([, literal = ""]) =>
    Buffer.from(
      literal.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
        /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : code,
      ),
      "latin1",
    ),
  );
  const strings = [...hex, ...literals];
  // Base64 and percent encoding hide a text from a plain search.
  const base64 = [...file.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([digits]) => Buffer.from(digits, "base64"));
  const percent = [...file.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)].map(([digits]) =>
    Buffer.from(digits.replaceAll("%", ""), "hex"),
  );
  return [bytes, ...strings, Buffer.concat(strings), ...base64, ...percent].flatMap(encodings).join("\n");
}

function encodings(bytes: Buffer): string[] {
  const even = bytes.subarray(0, bytes.length & ~1);
  return [
    bytes.toString("latin1"),
    bytes.toString("utf8"),
    even.toString("utf16le"),
    Buffer.from(even).swap16().toString("utf16le"),
    // One byte off, where something stands before.
    Buffer.from(bytes.subarray(1, 1 + ((bytes.length - 1) & ~1))).toString("utf16le"),
  ];
}
