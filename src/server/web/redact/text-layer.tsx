import type { PageView, WordView } from "../../contract.ts";
import { grouped } from "../state/grouped.ts";
import type { Rect } from "./geometry.ts";
import { wordRects } from "./words.ts";

/** Where the base line of a word lies within its height. */
const BASE = 0.8;

/** The words of a page where the picture shows them, invisible: they can be selected and read out, line by line. */
export function TextLayer({ view }: { readonly view: PageView }) {
  const lines = grouped(view.words, ({ line }) => line);
  return (
    <g class="text-layer">
      {[...lines].map(([line, words]) => (
        <Line key={line} view={view} words={words} />
      ))}
    </g>
  );
}

function Line({ view, words }: { readonly view: PageView; readonly words: readonly WordView[] }) {
  const upright = words.some((word) => isUpright(word, wordRects(view, word)[0]));
  return (
    <text transform={upright ? "rotate(90)" : undefined}>
      {words.map((word, index) => (
        <Word
          key={index}
          text={word.text}
          rect={upright ? turned(wordRects(view, word)[0]) : wordRects(view, word)[0]}
        />
      ))}
    </text>
  );
}

/** Whether a word runs up or down the page as shown. */
const isUpright = ({ text }: WordView, rect: Rect | undefined): boolean =>
  rect !== undefined && text.length > 2 && rect.height > rect.width * 1.5;

/** A rectangle as seen after a turn by 90 degrees around the corner of the page. */
const turned = (rect: Rect | undefined): Rect | undefined =>
  rect && { x: rect.y, y: -(rect.x + rect.width), width: rect.height, height: rect.width };

function Word({ text, rect }: { readonly text: string; readonly rect: Rect | undefined }) {
  if (rect === undefined || rect.width === 0) return null;
  return (
    <>
      <tspan
        x={rect.x}
        y={rect.y + rect.height * BASE}
        font-size={rect.height}
        textLength={rect.width}
        lengthAdjust="spacingAndGlyphs"
      >
        {text}
      </tspan>{" "}
    </>
  );
}
