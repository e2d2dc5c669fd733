import { join } from "node:path";
import type { LocalText } from "../model/local-text.ts";
import { loadFolder } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";

/** A score and when it is given. */
export interface ScoreCase {
  readonly score: number;
  readonly when: LocalText;
}

interface Entry {
  readonly id: string;
  readonly title: LocalText;
}

/** What the data are about (DPC). */
export interface ContextRule extends Entry {
  readonly base: number;
  /** Rules whose findings are of this kind. */
  readonly rules: readonly string[];
  readonly scores: readonly ScoreCase[];
}

/** What identifies the persons (EI). */
export interface IdentifierRule extends Entry {
  readonly rules: readonly string[];
  readonly propose: number;
  readonly why: LocalText;
  readonly scores: readonly ScoreCase[];
}

/** How the breach happened (CB). */
export interface CircumstanceRule extends Entry {
  readonly propose: number;
  readonly why: LocalText;
  readonly scores: readonly ScoreCase[];
}

export interface LevelRule extends Entry {
  /** Of severities below this that no lower level takes. */
  readonly below: number;
  readonly meaning: LocalText;
}

/** Examples of a kind of data, one for each score. */
export interface IllustrationRule extends Entry {
  /** Id of a context. */
  readonly context: string;
  readonly cases: readonly ScoreCase[];
}

/** A statement on the breach that changes no score. */
export interface FlagRule extends Entry {
  /** The graver answer, which holds while nobody knows. */
  readonly worse: boolean;
  /** The answer is no where the findings of `rules` are not more than `above` and all was examined. */
  readonly counted?: { readonly rules: readonly string[]; readonly above: number };
  readonly yes: LocalText;
  readonly no: LocalText;
}

/** What moves the score of a kind of data away from its base. */
export interface AdjustmentRule extends Entry {
  readonly raises: boolean;
}

/** The tables of the ENISA method (`rules/breach/`). */
export interface BreachRules {
  readonly contexts: readonly ContextRule[];
  readonly identifiers: readonly IdentifierRule[];
  readonly circumstances: readonly CircumstanceRule[];
  readonly illustrations: readonly IllustrationRule[];
  readonly flags: readonly FlagRule[];
  readonly adjustments: readonly AdjustmentRule[];
  /** The lowest first. */
  readonly levels: readonly LevelRule[];
}

type AnyEntry =
  | ({ readonly kind: "context" } & ContextRule)
  | ({ readonly kind: "identifier" } & IdentifierRule)
  | ({ readonly kind: "circumstance" } & CircumstanceRule)
  | ({ readonly kind: "level" } & LevelRule)
  | ({ readonly kind: "illustration" } & IllustrationRule)
  | ({ readonly kind: "flag" } & FlagRule)
  | ({ readonly kind: "adjustment" } & AdjustmentRule);

/** @throws UsageFailure that names the file and what is wrong in it. */
export function loadBreachRules(root = join(packageRoot(), "rules")): BreachRules {
  const entries = loadFolder<AnyEntry>(root, "breach", "breach");
  return {
    contexts: entries.filter((entry) => entry.kind === "context"),
    identifiers: entries.filter((entry) => entry.kind === "identifier"),
    circumstances: entries.filter((entry) => entry.kind === "circumstance"),
    illustrations: entries.filter((entry) => entry.kind === "illustration"),
    flags: entries.filter((entry) => entry.kind === "flag"),
    adjustments: entries.filter((entry) => entry.kind === "adjustment"),
    levels: entries.filter((entry) => entry.kind === "level").sort((a, b) => a.below - b.below),
  };
}
