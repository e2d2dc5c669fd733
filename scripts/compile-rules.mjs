/** Reads and checks the rules once, so that the program does not at every start. Part of `npm run build`. */
import { writeCompiledRules } from "../dist/src/rules/compile-rules.js";

writeCompiledRules();
