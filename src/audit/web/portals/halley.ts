import type { Portal } from "./portal.ts";

/** Halley (`halleyweb.com/c012345/`): the albo is below `mc/`, the sections of transparency below `zf/index.php/trasparenza`. */
export const halley: Portal = {
  id: "halley",
  recognises: ({ hostname, pathname }) =>
    isShared(hostname) || /\/(?:mc\/mc_\w+\.php|zf\/index\.php)\b/i.test(pathname),
  tenant: ({ hostname, pathname }) =>
    isShared(hostname) ? (/^\/(c\d+)\//i.exec(pathname)?.[1]?.toLowerCase() ?? null) : null,
  isDocument: ({ pathname }) =>
    /\/mc\/mc_attachment\.php$/i.test(pathname) ||
    /\/zf\/index\.php\/.*\/(?:download|allegato|getfile)\b/i.test(pathname),
  channel: ({ pathname }) => (/\/mc\//i.test(pathname) ? "albo" : /\/trasparenza\b/i.test(pathname) ? "at" : null),
};

const isShared = (hostname: string): boolean => /(?:^|\.)halleyweb\.com$/.test(hostname);
