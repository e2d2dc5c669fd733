import type { Portal } from "./portal.ts";

/** PAT, Portale Amministrazione Trasparente: a site of its own, whose pages are numbered (`pagina566_…html`, `archivio19_…`). */
export const pat: Portal = {
  id: "pat",
  recognises: ({ hostname, pathname }) =>
    /(?:^|\.)portaleamministrazionetrasparente\.it$/.test(hostname) || /^\/(?:pagina|archivio)\d+_/i.test(pathname),
  isDocument: ({ pathname }) =>
    /^\/(?:moduli\/(?:downloadFile|output_media)\.php|download(?:\/\d+)?\b)/i.test(pathname),
  channel: ({ hostname, pathname }) =>
    /albo/i.test(pathname)
      ? "albo"
      : /portaleamministrazionetrasparente|^trasparen/.test(hostname) || /^\/(?:pagina|archivio)\d+_/i.test(pathname)
        ? "at"
        : null,
};
