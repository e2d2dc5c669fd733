import type { Plugin } from "vite";

/** Keeps in the icon sprite of Bootstrap Italia only the icons that the code names (`it-check` and the like). */
export function usedIcons(): Plugin {
  return {
    name: "used-icons",
    generateBundle(_options, bundle) {
      const code = Object.values(bundle)
        .map((part) => (part.type === "chunk" ? part.code : ""))
        .join("\n");
      const used = new Set(code.match(/\bit-[a-z0-9-]+/g));
      for (const part of Object.values(bundle)) {
        if (part.type !== "asset" || !/sprites.*\.svg$/.test(part.fileName)) continue;
        part.source = String(part.source).replace(/<symbol id="([^"]+)".*?<\/symbol>/gs, (symbol, id: string) =>
          used.has(id) ? symbol : "",
        );
      }
    },
  };
}
