import type { Lang } from "../model/local-text.ts";
import type { BreachCase } from "./breach-case.ts";
import { type Field, formFields, registerFields } from "./breach-form.ts";
import { breachWords } from "./breach-words.ts";
import { momentText } from "./clock.ts";
import type { Factor } from "./factor.ts";

/** A part of the breach file, before it is written as Markdown or PDF. */
export type Block =
  | { readonly kind: "title" | "heading" | "subheading" | "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly label: string; readonly text: string };

/** The breach file: clock, severity with every factor, form and register entry. */
export function breachBlocks(breach: BreachCase, lang: Lang): Block[] {
  const say = breachWords(lang);
  const { severity, clock, illustrations } = breach;
  const { dpc, ei, cb, se, level } = severity;
  const [contexts, identifiers, circumstances] = say.parts;
  return [
    { kind: "title", text: say.title },
    paragraph(say.notice),
    heading(say.clock),
    item(say.knownSince, momentText(clock.knownSince)),
    item(say.deadline, momentText(clock.deadline)),
    paragraph(say.left(clock.hoursLeft)),
    paragraph(say.decision),
    heading(say.severity),
    paragraph(`${say.formula} = ${dpc} x ${ei} + ${cb} = ${se}`),
    item(level.title[lang], `${level.meaning[lang]} (${say.toConfirm})`),
    ...factorBlocks(contexts, severity.contexts, lang),
    ...illustrations.map(({ title, cases }) =>
      item(`${say.example}: ${title[lang]}`, cases.map(({ score, when }) => `${score}: ${when[lang]}`).join("; ")),
    ),
    ...factorBlocks(identifiers, severity.identifiers, lang),
    ...factorBlocks(circumstances, severity.circumstances, lang),
    { kind: "subheading", text: say.flags },
    ...severity.flags.map(({ title, value, reason, confirmed }) =>
      item(`${title[lang]}: ${value[lang]} (${confirmed ? say.confirmed : say.toConfirm})`, `${reason[lang]}.`),
    ),
    heading(say.form),
    ...fieldBlocks(formFields(breach, lang), lang),
    heading(say.register),
    paragraph(say.registerDue),
    ...fieldBlocks(registerFields(breach, lang), lang),
  ];
}

const heading = (text: string): Block => ({ kind: "heading", text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const item = (label: string, text: string): Block => ({ kind: "item", label, text });

function factorBlocks(title: string, factors: readonly Factor[], lang: Lang): Block[] {
  const say = breachWords(lang);
  return [
    { kind: "subheading", text: title },
    ...factors.map(({ id, title, score, reason, scores, confirmed }) => {
      const others = scores.filter((one) => one.score !== score).map((one) => `${one.score}: ${one.when[lang]}`);
      const choice = others.length === 0 ? "" : ` ${say.alternatives}: ${others.join("; ")}.`;
      const how = confirmed ? "" : ` (--score ${id}=N)`;
      const state = confirmed ? say.confirmed : say.toConfirm;
      return item(`${title[lang]}: ${score} (${state})`, `${reason[lang]}.${choice}${how}`);
    }),
  ];
}

const fieldBlocks = (fields: readonly Field[], lang: Lang): Block[] =>
  fields.map(({ label, value }) => item(label[lang], value ?? `________ (${breachWords(lang).toFill})`));
