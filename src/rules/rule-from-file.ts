/** A rule and the file it comes from (`leaks/covered-text.yml`). */
export interface RuleFromFile<Rule> {
  readonly file: string;
  readonly rule: Rule;
}
