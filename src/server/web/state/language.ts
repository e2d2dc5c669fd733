import { computed, effect, signal } from "@preact/signals";
import { en } from "../texts/en.ts";
import { it, type Texts } from "../texts/it.ts";

export type Language = "it" | "en";

/** Language of the page: `?lang=` of its address, else that of the server, which is in the document that it sends. */
export const language = signal<Language>(
  (new URLSearchParams(location.search).get("lang") ?? document.documentElement.lang) === "en" ? "en" : "it",
);

export const texts = computed<Texts>(() => (language.value === "en" ? en : it));

/** Keeps the address and the document in step with the language, so that a refresh or a bookmark keeps it. */
export const followLanguage = (): (() => void) =>
  effect(() => {
    const address = new URL(location.href);
    address.searchParams.set("lang", language.value);
    history.replaceState(null, "", address);
    document.documentElement.lang = language.value;
  });

const number = computed(() => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }));
const day = computed(() => new Intl.DateTimeFormat(language.value, { dateStyle: "long", timeZone: "UTC" }));

export const countText = (value: number): string => number.value.format(value);

/** A day `YYYY-MM-DD` in words. */
export const dayText = (value: string): string => day.value.format(new Date(`${value}T00:00:00Z`));

/** A size in bytes in the unit that reads best. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${countText(bytes)} byte`;
  return bytes < 1_000_000 ? `${countText(Math.round(bytes / 1000))} kB` : `${countText(bytes / 1_000_000)} MB`;
}
