import { useId } from "preact/hooks";
import type { BoxView } from "../../contract.ts";
import { SelectField } from "../shell/select-field.tsx";
import { texts } from "../state/language.ts";
import { nudgePiece, pieceRect } from "./box-edit.ts";
import type { Rect } from "./geometry.ts";
import { pageView } from "./page-views.ts";
import { document, piece } from "./view.ts";

const SIDES = [
  ["left", "x"],
  ["top", "y"],
  ["width", "width"],
  ["height", "height"],
] as const satisfies readonly (readonly [string, keyof Rect])[];

/** Place and size of a box in numbers, for whoever neither drags nor uses the arrow keys. */
export function BoxPlace({ box }: { readonly box: BoxView }) {
  const t = texts.value.redact.place;
  const id = useId();
  const view = pageView(document.value?.id ?? "", box.page).value;
  if (view == null) return null;
  const rect = pieceRect(view, box, piece.value);
  return (
    <details>
      <summary>{t.title}</summary>
      <p class="hint" id={`${id}-unit`}>
        {t.unit}
      </p>
      {box.boxes.length < 2 ? null : (
        <SelectField
          label={t.piece}
          value={String(piece.value)}
          options={box.boxes.map((_, index) => ({
            value: String(index),
            text: t.pieceOf(index + 1, box.boxes.length),
          }))}
          onChange={(value) => {
            piece.value = Number(value);
          }}
        />
      )}
      <div class="fields fields-small">
        {SIDES.map(([name, side]) => (
          <div class="field" key={name}>
            <label for={`${id}-${name}`}>{t[name]}</label>
            <input
              id={`${id}-${name}`}
              type="number"
              step="1"
              min="0"
              aria-describedby={`${id}-unit`}
              value={Math.round(rect[side] * 10) / 10}
              onInput={({ currentTarget }) => {
                const value = currentTarget.valueAsNumber;
                if (Number.isFinite(value)) nudgePiece(view, box, piece.value, { ...rect, [side]: value });
              }}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
