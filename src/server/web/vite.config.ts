import { defineConfig } from "vite";
import { licences } from "./build/licences.ts";
import { usedIcons } from "./build/used-icons.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [usedIcons(), licences()],
  css: {
    preprocessorOptions: {
      // The styles of Bootstrap Italia are written for an older Sass: what it says about them is nothing to act on here.
      scss: { quietDeps: true, silenceDeprecations: ["import"], loadPaths: ["node_modules/bootstrap-italia/src/scss"] },
    },
  },
  build: {
    outDir: "../../../dist/web",
    emptyOutDir: true,
    // The content security policy allows nothing inline, and data: for pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
