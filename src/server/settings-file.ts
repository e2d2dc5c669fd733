import { readFile } from "node:fs/promises";
import type { Configuration } from "../configuration/configuration.ts";
import { exampleConfiguration } from "../configuration/example-configuration.ts";
import type { Exception } from "../configuration/exception.ts";
import { configurationIn } from "../configuration/read-configuration.ts";
import { exceptionReasons, readExceptions } from "../configuration/read-exceptions.ts";
import { replaceFile } from "../configuration/replace-file.ts";
import { withChange } from "../configuration/write-configuration.ts";
import { withoutExceptions } from "../configuration/write-exceptions.ts";
import type { Lang } from "../model/local-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { SettingsChange } from "./contract.ts";
import { type OfficeSettings, officeSettings } from "./office-settings.ts";
import { Refusal } from "./refusal.ts";
import { Turns } from "./turns.ts";

export interface SettingsPlace {
  /** The configuration; it is made when something is settled first. */
  readonly file: string;
  /** What it holds. */
  readonly content: Configuration;
  /** The exceptions; null where there are none. */
  readonly exceptions: string | null;
}

/** The settings of the office in their files. */
export class SettingsFile {
  readonly path: string;
  readonly #exceptions: string | null;
  readonly #turns = new Turns();
  #content: Configuration;

  constructor({ file, content, exceptions }: SettingsPlace) {
    this.path = file;
    this.#content = content;
    this.#exceptions = exceptions;
  }

  get content(): Configuration {
    return this.#content;
  }

  get office(): OfficeSettings {
    return officeSettings(this.#content);
  }

  /** @throws UsageFailure when something is wrong in their file. */
  async exceptions(): Promise<Exception[]> {
    if (this.#exceptions === null) return [];
    return readExceptions(this.#exceptions, await textOf(this.#exceptions), exceptionReasons());
  }

  /**
   * Writes a change. What somebody has written into the files meanwhile stays.
   * @param lang of the comments of a file that is new
   * @throws UsageFailure when the file would not be valid, Refusal when it can't be written; it is then as it was.
   */
  change(change: SettingsChange, catalog: RuleCatalog, lang: Lang): Promise<void> {
    const { removeExceptions = [], ...configuration } = change;
    return this.#turns.take(async () => {
      if (Object.keys(configuration).length > 0) {
        const before = (await textOf(this.path)) || exampleConfiguration(catalog.doubts.values(), lang);
        const after = withChange(before, configuration);
        const content = configurationIn(this.path, after, catalog);
        await write(this.path, after);
        this.#content = content;
      }
      if (removeExceptions.length > 0 && this.#exceptions !== null) {
        const after = withoutExceptions(await textOf(this.#exceptions), new Set(removeExceptions));
        readExceptions(this.#exceptions, after, exceptionReasons());
        await write(this.#exceptions, after);
      }
    });
  }
}

/** Empty when there is no such file. */
const textOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new Refusal("settings-not-writable");
  });

const write = (file: string, content: string): Promise<void> =>
  replaceFile(file, content).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new Refusal("settings-not-writable");
  });
