import { blurred, type Plane } from "./plane.ts";

/**
 * Marks the pixels that differ from what is around them.
 * @param levels least difference from the mean of the neighbourhood. @param radius of it, more than a stroke is thick.
 * @param sign -1 for marks darker than the ground, 1 for lighter ones.
 */
export function inkOf(plane: Plane, levels: number, radius: number, sign: -1 | 1): Uint8Array {
  const around = blurred(plane, radius).data;
  const ink = new Uint8Array(plane.data.length);
  for (let at = 0; at < ink.length; at++) {
    if (sign * ((plane.data[at] as number) - (around[at] as number)) > levels) ink[at] = 1;
  }
  return ink;
}
