import type { Box } from "../model/box.ts";

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0 transparent to 255 opaque. */
  readonly alpha: number;
}

/** Something that the page's content paints. Forms are listed with what they contain, in painting order. */
export interface PaintedObject {
  /** Position in painting order, the higher the later. */
  readonly id: number;
  readonly type: "text" | "path" | "image" | "shading" | "form";
  /** In default user space, whatever forms it is nested in. */
  readonly bounds: Box;
  /** Bounds of the clipping paths in force; null when there are none. */
  readonly clip: Box | null;
  /** A clipping path in force is no upright rectangle, so that less than `clip` may be painted. */
  readonly oddClip: boolean;
  /** Colours in force; `filled` and `stroked` tell whether they are used. */
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly filled: boolean;
  readonly stroked: boolean;
  /** In the space of the object, before its matrix. */
  readonly strokeWidth: number;
  /** Text rendering mode (ISO 32000-2, table 104); -1 for what is not text. */
  readonly renderMode: number;
  /** Paints inside an optional content group (marked content /OC). */
  readonly optional: boolean;
  /** `id` of the form that contains it, -1 on the page itself. */
  readonly parent: number;
}
