import type { PageView, WordView } from "../../contract.ts";
import { grouped } from "../state/grouped.ts";
import { wordRects } from "./words.ts";

/** Where the base line of a word lies within its height. */
const BASE = 0.8;

/** The words of a page where the picture shows them, invisible: they can be selected and read out, line by line. */
export function TextLayer({ view }: { readonly view: PageView }) {
  const lines = grouped(view.words, ({ line }) => line);
  return (
    <g class="text-layer">
      {[...lines].map(([line, words]) => (
        <text key={line}>
          {words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a page never change
            <Word key={index} view={view} word={word} />
          ))}
        </text>
      ))}
    </g>
  );
}

function Word({ view, word }: { readonly view: PageView; readonly word: WordView }) {
  const rect = wordRects(view, word)[0];
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
        {word.text}
      </tspan>{" "}
    </>
  );
}
