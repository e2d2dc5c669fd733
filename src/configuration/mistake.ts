import type { ErrorObject } from "ajv/dist/2020.js";
import { fillText, type LocalText } from "../model/local-text.ts";

/** What the check found wrong, in a sentence. The value itself is not repeated: it may be a datum of a person. */
export function mistake({ keyword, params, instancePath, propertyName }: ErrorObject): LocalText {
  const key = instancePath.split("/").at(-1) ?? "";
  const name = String(params["additionalProperty"] ?? params["missingProperty"] ?? propertyName ?? "");
  const say = (it: string, en: string): LocalText =>
    fillText({ it, en }, { key, name, limit: String(params["limit"]) });
  switch (keyword) {
    case "additionalProperties":
      return say("la chiave «{name}» non esiste.", "there is no key “{name}”.");
    case "required":
      return say("manca la chiave «{name}».", "the key “{name}” is missing.");
    case "propertyNames":
    case "pattern":
      return name === ""
        ? say("il valore di «{key}» non ha la forma attesa.", "the value of “{key}” has not the expected form.")
        : say("la chiave «{name}» non ha la forma attesa.", "the key “{name}” has not the expected form.");
    default:
      return say("il valore di «{key}» non è ammesso.", "the value of “{key}” is not allowed.");
  }
}

const TYPES: Readonly<Record<string, LocalText>> = {
  boolean: { it: "true o false", en: "true or false" },
  integer: { it: "un numero intero", en: "a whole number" },
  string: { it: "un testo fra virgolette", en: "a text in quotes" },
  array: { it: "un elenco", en: "a list" },
  object: { it: "un gruppo di chiavi", en: "a group of keys" },
};

/** What would be right. */
export function remedyFor({ keyword, params, parentSchema, schemaPath }: ErrorObject): LocalText {
  const one = (values: readonly unknown[]): LocalText => ({
    it: `Valori ammessi: ${values.join(", ")}.`,
    en: `Allowed values: ${values.join(", ")}.`,
  });
  const keys = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
  switch (keyword) {
    case "additionalProperties":
      return { it: `Chiavi ammesse: ${keys.join(", ")}.`, en: `Allowed keys: ${keys.join(", ")}.` };
    case "enum":
      return one(params["allowedValues"] as unknown[]);
    case "type": {
      const type = TYPES[String(params["type"])] ?? { it: "un altro valore", en: "another value" };
      return { it: `Serve ${type.it}.`, en: `It takes ${type.en}.` };
    }
    case "minimum":
    case "maximum":
      return one([`${params["comparison"]} ${params["limit"]}`]);
    case "pattern":
      return { it: `Forma attesa: ${params["pattern"]}`, en: `Expected form: ${params["pattern"]}` };
    default:
      return { it: `Si veda lo schema (${schemaPath}).`, en: `See the schema (${schemaPath}).` };
  }
}
