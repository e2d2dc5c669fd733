/** What requests may hold (JSON Schema). Nothing beyond it reaches the program. */
const id = { type: "string", pattern: "^[0-9a-f-]{36}$" } as const;
const key = { type: "string", minLength: 1, maxLength: 100 } as const;
const day = { type: ["string", "null"], pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" } as const;
const index = { type: "integer", minimum: 0, maximum: 1e6 } as const;
const page = { type: "integer", minimum: 1, maximum: 1e6 } as const;
const side = { type: "number", minimum: -1e6, maximum: 1e6 } as const;
const box = { type: "array", items: side, minItems: 4, maxItems: 4 } as const;
const channel = { type: ["string", "null"], enum: ["inpa", "albo", "at", null] } as const;

const object = (properties: Record<string, object>, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

const decision = (verb: string | readonly string[], more: Record<string, object>) =>
  object({ do: { enum: typeof verb === "string" ? [verb] : verb }, document: id, ...more }, [
    "do",
    "document",
    ...Object.keys(more),
  ]);

export const SCHEMAS = {
  actParams: object({ act: id }, ["act"]),
  documentParams: object({ document: id }, ["document"]),
  pageParams: object({ document: id, page: { type: "string", pattern: "^[1-9]\\d{0,5}$" } }, ["document", "page"]),
  productParams: object({ document: id, product: { type: "string", maxLength: 20 } }, ["document", "product"]),
  session: object({ token: { type: "string", maxLength: 100 } }, ["token"]),
  act: object({ channel, date: day, actDate: day, officeEnd: day, effectsUntil: day }),
  document: object({
    type: { type: ["string", "null"], maxLength: 100 },
    password: { type: "string", maxLength: 200 },
    nothingToRedact: { type: "boolean" },
  }),
  decisions: {
    type: "array",
    maxItems: 1000,
    items: {
      anyOf: [
        decision(["accept", "everywhere", "delete"], { box: key }),
        decision("reject", { box: key, reason: { type: "string", maxLength: 100 } }),
        decision("change", { box: key, boxes: { type: "array", items: box, minItems: 1, maxItems: 200 } }),
        decision("draw", { page, box }),
        decision("words", { page, first: index, last: index }),
        decision(["row", "column"], { page, word: index }),
      ],
    },
  },
  redact: object({ boxWidth: { enum: ["exact", "snap", "line"] }, label: { enum: ["OMISSIS", "norm", null] } }),
  settings: object({
    organisation: { type: ["string", "null"], minLength: 2, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$" },
    channel,
    doubts: {
      type: "object",
      propertyNames: { pattern: "^DOUBT-[0-9]+$" },
      additionalProperties: { type: ["string", "null"], maxLength: 100 },
    },
    removeExceptions: { type: "array", maxItems: 1000, items: { type: "string", pattern: "^[0-9a-f]{64}$" } },
  }),
};
