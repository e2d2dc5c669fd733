import type { Portal } from "./portal.ts";

/** jCityGov (Maggioli): a Liferay whose albo is at `…/papca-ap` or `albo-pretorio`, both below `/web/trasparenza`. */
export const jcitygov: Portal = {
  id: "jcitygov",
  recognises: ({ pathname, search }) => /^\/web\/trasparenzaj?\b/i.test(pathname) || /jcitygov/i.test(search),
  isDocument: ({ pathname, search }) =>
    /downloadAllegato|p_p_resource_id=\w*(?:download|allegat)/i.test(search) || /^\/documents\/\d+\//i.test(pathname),
  channel: ({ pathname, search }) => {
    if (/albo-?pretorio|\/papca-ap\b/i.test(pathname) || /jcitygovalbo/i.test(search)) return "albo";
    return /^\/web\/trasparenza/i.test(pathname) ? "at" : null;
  },
};
