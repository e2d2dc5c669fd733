import { exclusionRule } from "../../rules/exclusion-rules.ts";

export const TECHNICAL_VALUE = "exclusion/technical-value";

interface Patterns {
  readonly keys: ReadonlySet<string>;
  readonly values: readonly RegExp[];
  readonly except: RegExp;
}

let patterns: Patterns | undefined;

function readPatterns(): Patterns {
  const { keys, values, except } = exclusionRule(TECHNICAL_VALUE);
  if (keys === undefined || values === undefined || except === undefined) throw new RangeError(TECHNICAL_VALUE);
  return {
    keys: new Set(keys),
    values: values.map((value) => new RegExp(value, "u")),
    except: new RegExp(except, "u"),
  };
}

/** Whether a value speaks of programs, formats or dates alone. @param key name of the entry, without namespace. */
export function isTechnical(key: string, value: string): boolean {
  const text = value.trim();
  if (!/\p{L}{2}/u.test(text)) return true;
  patterns ??= readPatterns();
  if (patterns.keys.has(key)) return !patterns.except.test(text);
  return patterns.values.some((pattern) => pattern.test(text));
}
