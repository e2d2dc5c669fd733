import { type Language, language, texts } from "../state/language.ts";
import { en } from "../texts/en.ts";
import { it } from "../texts/it.ts";

const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: "it", name: it.language },
  { id: "en", name: en.language },
];

export function LanguageSwitch() {
  return (
    <fieldset class="language-switch">
      <legend class="visually-hidden">{texts.value.languages}</legend>
      {LANGUAGES.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language.value === id}
          onClick={() => {
            language.value = id;
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
