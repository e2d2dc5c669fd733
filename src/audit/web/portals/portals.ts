import { halley } from "./halley.ts";
import { jcitygov } from "./jcitygov.ts";
import { pat } from "./pat.ts";
import type { Portal } from "./portal.ts";
import { urbi } from "./urbi.ts";
import { wordpress } from "./wordpress.ts";

const PORTALS: readonly Portal[] = [halley, jcitygov, urbi, pat, wordpress];

/** The product whose address it is; null when it is none of those known. */
export const portalOf = (url: URL): Portal | null => PORTALS.find(({ recognises }) => recognises(url)) ?? null;
