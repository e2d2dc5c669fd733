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

/** The tables of the ENISA method (`rules/breach/`). */
export interface BreachRules {
  readonly contexts: readonly ContextRule[];
  readonly identifiers: readonly IdentifierRule[];
  readonly circumstances: readonly CircumstanceRule[];
  /** The lowest first. */
  readonly levels: readonly LevelRule[];
}

type AnyEntry =
  | ({ readonly kind: "context" } & ContextRule)
  | ({ readonly kind: "identifier" } & IdentifierRule)
  | ({ readonly kind: "circumstance" } & CircumstanceRule)
  | ({ readonly kind: "level" } & LevelRule);

/** @throws UsageFailure that names the file and what is wrong in it. */
export function loadBreachRules(root = join(packageRoot(), "rules")): BreachRules {
  const entries = loadFolder<AnyEntry>(root, "breach", "breach");
  return {
    contexts: entries.filter((entry) => entry.kind === "context"),
    identifiers: entries.filter((entry) => entry.kind === "identifier"),
    circumstances: entries.filter((entry) => entry.kind === "circumstance"),
    levels: entries.filter((entry) => entry.kind === "level").sort((a, b) => a.below - b.below),
  };
}
