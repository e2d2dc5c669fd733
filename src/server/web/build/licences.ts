import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Licences of what is built into the page; theirs ask to go where the work goes. */
const LICENCES = {
  "preact.txt": "preact/LICENSE",
  "preact-signals.txt": "@preact/signals/LICENSE",
  "bootstrap-italia.txt": "bootstrap-italia/LICENSE",
  "titillium-web.txt": "bootstrap-italia/dist/fonts/Titillium_Web/OFL.txt",
  "roboto-mono.txt": "bootstrap-italia/dist/fonts/Roboto_Mono/LICENSE.txt",
};

/** Puts the licences beside the page. */
export function licences(): Plugin {
  return {
    name: "licences",
    generateBundle() {
      for (const [name, file] of Object.entries(LICENCES))
        this.emitFile({ type: "asset", fileName: `licences/${name}`, source: readFileSync(`node_modules/${file}`) });
    },
  };
}
