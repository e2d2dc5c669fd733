import { computed, signal } from "@preact/signals";

export const STEPS = ["upload", "check", "redact", "publish"] as const;
export type Step = (typeof STEPS)[number];

/** Where the clerk is. It lives in the fragment of the address, so that a refresh loses nothing. */
export type Route = { readonly page: Step; readonly act: string | null } | { readonly page: "settings" };

const NAMES = { upload: "carica", check: "controlla", redact: "oscura", publish: "pubblica" } as const;

export function routeOf(fragment: string): Route {
  const [name, act] = fragment.replace(/^#\/?/, "").split("/");
  if (name === "impostazioni") return { page: "settings" };
  const page = STEPS.find((step) => NAMES[step] === name);
  const id = act === undefined || act === "" ? null : decodeURIComponent(act);
  return page === undefined || (id === null && page !== "upload") ? { page: "upload", act: null } : { page, act: id };
}

export function fragmentOf(route: Route): string {
  if (route.page === "settings") return "#/impostazioni";
  return `#/${NAMES[route.page]}${route.act === null ? "" : `/${encodeURIComponent(route.act)}`}`;
}

export const route = signal<Route>(routeOf(location.hash));

/** The act that the address names. */
export const routeAct = computed(() => (route.value.page === "settings" ? null : route.value.act));

export function go(to: Route): void {
  location.hash = fragmentOf(to);
}

window.addEventListener("hashchange", () => {
  route.value = routeOf(location.hash);
});
