import type { Portal } from "./portal.ts";

/** URBI (PA Digitale): one program for each function, `ur1ME…` the albo, and the body in `DB_NAME`. */
export const urbi: Portal = {
  id: "urbi",
  recognises: ({ pathname }) => /\/urbi\/progs\/\w+\/\w+\.sto$/i.test(pathname),
  tenant: ({ searchParams }) => searchParams.get("DB_NAME")?.toLowerCase() ?? null,
  isDocument: ({ pathname, searchParams }) =>
    /\/(?:getfile|download|viewfile)\w*\.sto$/i.test(pathname) ||
    /^(?:download|allegato)/i.test(searchParams.get("OpAzione") ?? ""),
  channel: ({ pathname }) =>
    /\/ur\dME\d+\.sto$/i.test(pathname) ? "albo" : /\/ur\d(?:UR|AT)\d+\.sto$/i.test(pathname) ? "at" : null,
};
