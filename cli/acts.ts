import { dirname, resolve, sep } from "node:path";
import type { FoundFile } from "../src/intake/found-files.ts";
import { UsageFailure } from "../src/model/failure.ts";

/** Which files are one act; without a choice each file is judged alone. */
export interface ActOptions {
  /** All files together. */
  readonly act?: boolean;
  /** The files of each folder, with those below it. */
  readonly actPerFolder?: boolean;
  /** Line by which the albo lists the act. */
  readonly subject?: string;
}

/** @throws UsageFailure when two groupings are asked for. */
export function requireOneGrouping({ act, actPerFolder }: ActOptions): void {
  if (!act || !actPerFolder) return;
  throw new UsageFailure(
    { it: "--act e --act-per-folder si escludono.", en: "--act and --act-per-folder exclude each other." },
    {
      it: "--act: tutti i file sono un atto solo; --act-per-folder: un atto per cartella.",
      en: "--act: all files are one act; --act-per-folder: an act per folder.",
    },
  );
}

/** @throws UsageFailure when a subject line is given for several acts. */
export function requireOneAct(files: readonly FoundFile[], options: ActOptions): void {
  if (options.subject === undefined || actsOf(files, options).length < 2) return;
  throw new UsageFailure(
    { it: "--subject è l'oggetto di un atto solo.", en: "--subject is the subject line of one act." },
    {
      it: "Aggiungere --act se i file sono un atto solo, o controllare un atto per volta.",
      en: "Add --act if the files are one act, or check one act at a time.",
    },
  );
}

/** The files by act, in their order; an act stands where its first file does. */
export function actsOf(files: readonly FoundFile[], { act, actPerFolder }: ActOptions): FoundFile[][] {
  if (act) return files.length === 0 ? [] : [[...files]];
  if (!actPerFolder) return files.map((file) => [file]);
  const folders = new Set(files.map(({ file }) => dirname(resolve(file))));
  const acts = new Map<string, FoundFile[]>();
  for (const found of files) {
    const folder = actFolder(dirname(resolve(found.file)), folders);
    acts.set(folder, [...(acts.get(folder) ?? []), found]);
  }
  return [...acts.values()];
}

/** The outermost folder with files of its own: annexes in a folder below belong to the act that they are annexed to. */
function actFolder(folder: string, folders: ReadonlySet<string>): string {
  const isAbove = (other: string): boolean =>
    other === folder || folder.startsWith(other.endsWith(sep) ? other : other + sep);
  return [...folders].filter(isAbove).reduce((outer, other) => (other.length < outer.length ? other : outer), folder);
}
