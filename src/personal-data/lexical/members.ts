import type { DataRule } from "../../rules/data-rule.ts";
import { Ranges } from "../ranges.ts";
import { lexiconOf } from "../recogniser.ts";
import { Terms } from "../terms.ts";
import type { PageFinder } from "./lexical-data.ts";
import { subjectOf } from "./subject.ts";

/** From what somebody is to a union to its name: `segretaria provinciale della FP CGIL`. */
const REACH = 45;
const LINK = /^[a-z'’ ]*$/;

/** Persons whom the act calls an officer or member of a union, by any wording that joins the two. */
export function membersFinder(rule: DataRule): PageFinder {
  const members = new Terms(lexiconOf(rule, "members"));
  const own = new Terms(lexiconOf(rule, "own-members"));
  const unions = new Terms(lexiconOf(rule, "unions"));
  const group = rule.expressions?.find(({ strength }) => strength === "telling");
  return function* (view, people, found) {
    const { folded } = view.page;
    if (group === undefined || !unions.test(folded)) return;
    const named = new Ranges(unions.in(folded));
    const joined = members.in(folded).flatMap(({ start, end }) => {
      const union = named.after(end, REACH);
      return union !== null && LINK.test(folded.slice(end, union.start)) ? [{ start, end: union.end }] : [];
    });
    for (const range of [...joined, ...own.in(folded)]) {
      const isTold = found.some(
        (one) =>
          one.rule === rule && one.group.strength === "telling" && one.start < range.end && one.end > range.start,
      );
      if (!isTold) yield { rule, group, subject: subjectOf(view, range, "telling", people), ...range };
    }
  };
}
