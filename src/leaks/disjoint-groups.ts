import { growBox } from "../model/box.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import { BoxIndex } from "./box-index.ts";

/** Strips of one scan touch each other by a hair. */
const HAIR = -0.5;
/** Stacks higher than this share their last group. */
const MOST_GROUPS = 8;

/** Sorts objects into few groups whose members do not overlap, so that each group can be taken away from the page at once. */
export function disjointGroups(objects: readonly PaintedObject[]): PaintedObject[][] {
  const groups: { members: PaintedObject[]; index: BoxIndex<PaintedObject> }[] = [];
  for (const object of objects) {
    const free = groups.find(({ index }) => !index.some(growBox(object.bounds, HAIR), () => true));
    const group = free ?? (groups.length < MOST_GROUPS ? undefined : groups.at(-1));
    if (group === undefined) groups.push({ members: [object], index: new BoxIndex([object], ({ bounds }) => bounds) });
    else {
      group.members.push(object);
      group.index.add(object);
    }
  }
  return groups.map(({ members }) => members);
}
