import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ErrorObject, SchemaObject } from "ajv/dist/2020.js";
import type { Document } from "yaml";
import { packageRoot } from "../rules/package-root.ts";
import { schemas, yaml } from "../rules/parsers.ts";
import { invalidFile } from "./invalid-file.ts";
import { mistake, remedyFor } from "./mistake.ts";

/** A checked file of the user, whose parts still know their lines. */
export interface Located<Content> {
  readonly content: Content;
  /** Line (from 1) of the value at a path (`["doubts", "DOUBT-1"]`), of the nearest one around it when it has none. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * Reads YAML and checks it against `rules/schema/<schema>.schema.json`. An empty file is an empty object.
 *
 * @param file as the user knows it, for the messages.
 * @throws UsageFailure that names file and line, and what would be right.
 */
export function readLocated<Content>(file: string, text: string, schema: string): Located<Content> {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parsed(file, () => parseDocument(text, { lineCounter: lines, prettyErrors: false }));
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined) throw invalidYaml(file, lineAt(error.pos[0]), error.code);
  const lineOf = (path: readonly (string | number)[]): number => lineAt(offsetOf(document, path));
  const content: unknown = resolved(document, (offset) => {
    const what = { it: "un richiamo («*nome») non si può risolvere.", en: "an alias (“*name”) can't be resolved." };
    return invalidFile(file, lineAt(offset), what, {
      it: "Scrivere il valore per esteso.",
      en: "Write the value out.",
    });
  });
  const validate = new (schemas().Ajv2020)({ allErrors: false, verbose: true }).compile<Content>(readSchema(schema));
  if (validate(content)) return { content, lineOf };
  const [wrong] = validate.errors ?? [];
  if (wrong === undefined) throw new Error("Invalid without an error");
  throw invalidFile(file, lineOf(pathOf(wrong)), mistake(wrong), remedyFor(wrong));
}

const invalidYaml = (file: string, line: number, code: string): Error =>
  invalidFile(
    file,
    line,
    { it: `non è YAML valido (${code}).`, en: `this is not valid YAML (${code}).` },
    { it: "Controllare rientri, due punti e virgolette.", en: "Check indentation, colons and quotes." },
  );

/** The parser calls itself for what is inside something else, and has no bound for every kind of it. */
function parsed(file: string, parse: () => Document): Document {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw invalidYaml(file, 1, "RESOURCE_EXHAUSTION");
    throw error;
  }
}

/** The content, empty when there is none. @throws what `failure` gives when an alias stands for nothing, or for far too much. */
function resolved(document: Document, failure: (offset: number) => Error): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    yaml().visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        offset = alias.range?.[0] ?? 0;
        return yaml().visit.BREAK;
      },
    });
    throw failure(offset);
  }
}

const readSchema = (name: string): SchemaObject =>
  JSON.parse(readFileSync(join(packageRoot(), "rules", "schema", `${name}.schema.json`), "utf8")) as SchemaObject;

/** Where the mistake is: of a key that does not exist the key itself. */
function pathOf({ instancePath, params, propertyName }: ErrorObject): string[] {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key: unknown = params["additionalProperty"] ?? params["propertyName"] ?? propertyName;
  return typeof key === "string" ? [...path, key] : path;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const { isMap, isNode, isScalar } = yaml();
  for (let length = path.length; length > 0; length--) {
    const around = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(around)) {
      const pair = around.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
      if (isScalar(pair?.key) && pair.key.range != null) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, length).map(indexed), true);
    if (isNode(node) && node.range != null) return node.range[0];
  }
  return 0;
}

/** Places of a list come as text in the paths of the check. */
const indexed = (part: string | number): string | number =>
  typeof part === "string" && /^\d+$/.test(part) ? Number(part) : part;
