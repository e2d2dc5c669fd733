import type { PageView } from "../../contract.ts";
import { chosenWords } from "./word-choice.ts";
import { firstOf, lastOf, wordRects } from "./words.ts";

/** Marks the words that are chosen. */
export function WordMarks({ view }: { readonly view: PageView }) {
  const range = chosenWords.value;
  if (range?.page !== view.page) return null;
  const words = view.words.slice(firstOf(range), lastOf(range) + 1);
  return (
    <g class="word-marks" aria-hidden="true">
      {words
        .flatMap((word) => wordRects(view, word))
        .map((rect) => (
          <rect key={`${rect.x} ${rect.y}`} {...rect} />
        ))}
    </g>
  );
}
