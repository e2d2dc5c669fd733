import type { Channel } from "../model/channel.ts";
import type { Lang, LocalText } from "../model/local-text.ts";
import type { PersonForm } from "../rules/publication-row.ts";

/** Channels as a clerk calls them. */
export const CHANNEL_NAME: Readonly<Record<Channel, LocalText>> = {
  inpa: { it: "portale InPA", en: "InPA portal" },
  albo: { it: "albo pretorio on line", en: "online notice board (albo pretorio)" },
  at: { it: "Amministrazione Trasparente", en: "Amministrazione Trasparente" },
};

export const FORM_NAME: Readonly<Record<PersonForm, LocalText>> = {
  "nome-in-chiaro": { it: "nome e cognome", en: "full name" },
  "codice-inpa": { it: "codice rilasciato dal portale InPA", en: "code given by the InPA portal" },
  "codice-interno": { it: "codice interno dell'ente", en: "internal code of the body" },
  anonimo: { it: "forma anonima", en: "anonymous form" },
  none: { it: "nessuna indicazione", en: "no mention" },
};

const NOTHING: LocalText = { it: "nessuno", en: "none" };

/** A list in words; "nessuno" when it is empty. */
export function joined(texts: readonly LocalText[]): LocalText {
  if (texts.length === 0) return NOTHING;
  return { it: texts.map(({ it }) => it).join(", "), en: texts.map(({ en }) => en).join(", ") };
}

/** Replaces each `{name}` with the parameter of that name in the language of the text; unknown names stay as they are. */
export function fillLocal(text: LocalText, params: Readonly<Record<string, LocalText>>): LocalText {
  const fill = (lang: Lang): string =>
    text[lang].replace(/\{([\w-]+)\}/g, (whole, name: string) => params[name]?.[lang] ?? whole);
  return { it: fill("it"), en: fill("en") };
}
