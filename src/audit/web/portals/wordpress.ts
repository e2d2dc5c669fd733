import type { Portal } from "./portal.ts";

/** WordPress with the plug-ins "Amministrazione Trasparente" and "Albo Pretorio On line". */
export const wordpress: Portal = {
  id: "wordpress",
  recognises: ({ pathname, search }) =>
    /^\/(?:amm-trasparente|tipologie|wp-content)\//i.test(pathname) ||
    /[?&](?:amm-trasparente=|action=(?:visatto|dispfile|addstatall))/i.test(search),
  isDocument: ({ searchParams }) => /^(?:dispfile|addstatall|dwnalle)$/i.test(searchParams.get("action") ?? ""),
  channel: ({ pathname, search }) => {
    if (
      /AllegatiAttiAlboPretorio/i.test(pathname) ||
      /[?&]action=(?:visatto|dispfile|addstatall|dwnalle)/i.test(search)
    )
      return "albo";
    return /^\/(?:amm-trasparente|tipologie)\//i.test(pathname) || /[?&]amm-trasparente=/i.test(search) ? "at" : null;
  },
};
