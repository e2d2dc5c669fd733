import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of its configuration. */
export const CONFIGURATION_MESSAGES = {
  init: {
    it: "Scrive un file di configurazione commentato, da completare.",
    en: "Writes a configuration file with comments, to be completed.",
  },
  initAfter: {
    it: "\nEsempi:\n  omissis init\n  omissis init --output /etc/omissis/omissis.config.yml",
    en: "\nExamples:\n  omissis init\n  omissis init --output /etc/omissis/omissis.config.yml",
  },
  initOutput: {
    it: "file da scrivere (predefinito: omissis.config.yml in questa cartella)",
    en: "file to write (default: omissis.config.yml in this folder)",
  },
  initForce: { it: "sostituisce il file se esiste", en: "replace the file if it exists" },
  written: { it: "Scritto {path}.", en: "Written {path}." },
  config: {
    it: "file di configurazione (predefinito: omissis.config.yml in questa cartella o in una superiore)",
    en: "configuration file (default: omissis.config.yml in this folder or one above)",
  },
  noConfig: { it: "nessun file di configurazione", en: "no configuration file" },
} as const satisfies Record<string, LocalText>;
