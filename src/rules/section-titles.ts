import { join } from "node:path";
import { loadFolder } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";

/** Names of the sections of Amministrazione Trasparente by id (`rules/sections/`), as the law calls them. */
export type SectionTitles = ReadonlyMap<string, string>;

interface Section {
  readonly id: string;
  readonly title: string;
}

/** @throws UsageFailure when the rule file is not valid. */
export const sectionTitles = (): SectionTitles =>
  new Map(loadFolder<Section>(join(packageRoot(), "rules"), "sections", "section").map(({ id, title }) => [id, title]));
