export type Lang = "it" | "en";

/** A text for people, in every language the program speaks. */
export type LocalText = Readonly<Record<Lang, string>>;

/** Replaces each `{name}` with the parameter of that name; unknown names stay as they are. */
export function fillText(text: LocalText, params: Readonly<Record<string, string | number>>): LocalText {
  const fill = (template: string): string =>
    template.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { it: fill(text.it), en: fill(text.en) };
}
