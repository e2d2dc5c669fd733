import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";
import { focusWords } from "./focus.ts";
import { drawing, page } from "./view.ts";
import { chosenWords, coverWords } from "./word-choice.ts";
import { firstOf, lastOf } from "./words.ts";

/** Ways to cover what nobody proposed: words, rows and columns, or a rectangle. */
export function AddPanel() {
  const t = texts.value.redact.add;
  const range = chosenWords.value;
  return (
    <section class="panel" aria-label={t.title}>
      <h2>{t.title}</h2>
      <div class="buttons">
        <button type="button" class="btn btn-sm btn-outline-primary" onClick={() => focusWords(page.value)}>
          <Icon name="it-pencil" class="icon-primary" /> {t.words}
        </button>
        <button
          type="button"
          class="btn btn-sm btn-outline-primary"
          aria-pressed={drawing.value}
          onClick={() => {
            drawing.value = !drawing.value;
          }}
        >
          <Icon name="it-plus" class="icon-primary" /> {drawing.value ? t.drawOn : t.draw}
        </button>
      </div>
      <p class="hint">{drawing.value ? t.drawHint : t.wordsHint}</p>
      {range === null ? null : (
        <fieldset class="buttons">
          <legend class="hint">{t.chosen(lastOf(range) - firstOf(range) + 1)}</legend>
          {(["words", "row", "column"] as const).map((what) => (
            <button key={what} type="button" class="btn btn-sm btn-primary" onClick={() => coverWords(what)}>
              {what === "words" ? t.box : t[what]}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  );
}
