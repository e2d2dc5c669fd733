import { createRequire } from "node:module";

/*
 * The parser of YAML and the checker of schemas take longer to load than the rules take once they are compiled: they are
 * loaded when a file has to be read.
 */
const load = createRequire(import.meta.url);

export const yaml = (): typeof import("yaml") => load("yaml") as typeof import("yaml");

export const schemas = (): typeof import("ajv/dist/2020.js") =>
  load("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
