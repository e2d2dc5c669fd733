/** Literals, comments and what is neither, in the order of the script. A slash after a value divides; else it starts a pattern. */
const TOKENS =
  /\/\/(?<line>[^\n\r]*)|\/\*(?<block>[\s\S]*?)(?:\*\/|$)|"(?<double>(?:[^"\\\n]|\\[\s\S])*)"|'(?<single>(?:[^'\\\n]|\\[\s\S])*)'|`(?<template>(?:[^`\\]|\\[\s\S])*)`|(?<=[=(,:;!&|?{}[]\s*)\/(?<pattern>(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[gimsuy]*/g;

/** The texts that a script holds: string literals with their escapes undone, comments. Without those that are codes. */
export function scriptTexts(script: string): string[] {
  const texts: string[] = [];
  for (const { groups = {} } of script.slice(0, MAX_SCRIPT).replace(MENU_ITEM, "").matchAll(TOKENS)) {
    const literal = groups["double"] ?? groups["single"] ?? groups["template"];
    const text = (literal === undefined ? (groups["line"] ?? groups["block"] ?? "") : unescaped(literal)).trim();
    if (/\p{L}{2}/u.test(text) && !isCode(text)) texts.push(text);
  }
  return texts;
}

/** Arguments of built-in functions: formats of dates and numbers, functions of sums, menu items, colours. */
const CODE = [
  /^[dmyhsHMt\s/.,:-]+$/,
  /^%[\s\d.,+-]*[a-z]$/i,
  /^(?:SUM|AVG|PRD|MIN|MAX|EUR|RGB|CMYK)$/,
  /^#[0-9a-f]{3,8}$/i,
];
/** Characters of a script that are read. */
const MAX_SCRIPT = 500_000;
const MENU_ITEM = /\bexecMenuItem\s*\([^)]*\)/g;

const isCode = (text: string): boolean => CODE.some((pattern) => pattern.test(text));

const SIMPLE: Readonly<Record<string, string>> = { n: "\n", r: "\n", t: " ", b: "", f: "", v: "", "0": "" };

const unescaped = (literal: string): string =>
  literal.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[\s\S]))/gi,
    (_, long, four, two, other: string | undefined) => {
      if (other !== undefined) return /[\r\n]/.test(other) ? "" : (SIMPLE[other] ?? other);
      const code = Number.parseInt(long ?? four ?? two, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
