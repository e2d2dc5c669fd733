import { growBox, intersectBoxes } from "../model/box.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import { BoxIndex } from "./box-index.ts";

/** Strips of one scan touch each other by a hair. */
const HAIR = -0.5;
/** Stacks higher than this share their last group. */
const MOST_GROUPS = 8;

type Overlap = (a: PaintedObject, b: PaintedObject) => boolean;

const touches: Overlap = (a, b) => intersectBoxes(growBox(a.bounds, HAIR), b.bounds) !== null;

/**
 * Sorts objects into few groups whose members do not overlap, so that each group can be taken away from the page at once.
 * @param overlap asked of objects whose bounds meet.
 */
export function disjointGroups(objects: readonly PaintedObject[], overlap = touches): PaintedObject[][] {
  const groups: { members: PaintedObject[]; index: BoxIndex<PaintedObject> }[] = [];
  for (const object of objects) {
    const free = groups.find(({ index }) => !index.some(object.bounds, (other) => overlap(object, other)));
    const group = free ?? (groups.length < MOST_GROUPS ? undefined : groups.at(-1));
    if (group === undefined) groups.push({ members: [object], index: new BoxIndex([object], ({ bounds }) => bounds) });
    else {
      group.members.push(object);
      group.index.add(object);
    }
  }
  return groups.map(({ members }) => members);
}
