import type { DataRule } from "../../rules/data-rule.ts";
import { lexiconOf } from "../recogniser.ts";
import { Terms } from "../terms.ts";
import { amountsIn } from "./amounts.ts";
import type { Finding, PageFinder } from "./lexical-data.ts";
import { categoryOf } from "./lexicon.ts";
import { subjectOfAmount } from "./subject.ts";

const CATEGORY = "salary-detail";
const MAX_LABEL = 60;

/** Items of a payslip: on such a page every line of a label and an amount is one, whatever the body calls it. */
export function payslipFinder(rule: DataRule): PageFinder {
  const payslips = new Terms(lexiconOf(rule, "payslips"));
  const parts = new Terms(lexiconOf(rule, "payslip-parts"));
  const group = rule.expressions?.find((one) => one.category === CATEGORY);
  return function* (view, people, found) {
    const { page } = view;
    if (group === undefined || view.identities.all.length === 0) return;
    if (
      !payslips.test(page.folded) ||
      new Set(parts.in(page.folded).map(({ start, end }) => page.folded.slice(start, end))).size < 2
    )
      return;
    for (const line of page.lines) {
      const amount = amountsIn(view, line)[0];
      if (amount === undefined) continue;
      const label = page.folded.slice(line.start, amount.start);
      if (label.length > MAX_LABEL || !/[a-z]{2}/.test(label)) continue;
      const taken = found.some(
        (one: Finding) =>
          one.start < amount.end && one.end > line.start && categoryOf(one) !== null && one.subject.link !== "nobody",
      );
      if (taken) continue;
      const subject = subjectOfAmount(view, amount, people);
      if (subject.link !== "nobody")
        yield { rule, group, subject, start: line.start + (label.length - label.trimStart().length), end: amount.end };
    }
  };
}
