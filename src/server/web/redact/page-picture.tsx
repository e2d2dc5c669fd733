import { address } from "../api/request.ts";
import { side } from "./view.ts";

/** Pictures are asked for in steps of so many pixels, so that a small change of the window asks for none. */
const STEP = 200;

/** The widest picture that the server draws. */
const WIDEST = 3000;

/** The page as the page engine draws it: the very pixels that will be burned. Its text is in the layer above. */
export function PagePicture({
  document,
  number,
  width,
}: {
  readonly document: string;
  readonly number: number;
  readonly width: number;
}) {
  const pixels = Math.min(Math.ceil((width * devicePixelRatio) / STEP) * STEP, WIDEST);
  const copy = side.value === "after" ? { of: "copy" } : {};
  return (
    <img
      class="page-picture"
      alt=""
      draggable={false}
      src={address(`documents/${document}/pages/${number}/picture`, { width: String(pixels), ...copy })}
    />
  );
}
