import type { ExitCode } from "../src/model/failure.ts";
import type { Lang, LocalText } from "../src/model/local-text.ts";
import type { Library } from "./engine.ts";
import type { StopRequest } from "./stop-request.ts";

/** An output of the program; a terminal has `isTTY` and `columns`. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The variables that the program reads. */
export interface Environment {
  /** Language when `--lang` is not given. */
  readonly OMISSIS_LANG?: string | undefined;
  /** Key of the fingerprints of exceptions and baselines. */
  readonly OMISSIS_KEY?: string | undefined;
  /** Address of the queue, which may hold a password. */
  readonly OMISSIS_QUEUE?: string | undefined;
  readonly OMISSIS_PASSWORD?: string | undefined;
  /** `1` prints the stack of internal errors. */
  readonly OMISSIS_DEBUG?: string | undefined;
  /** Folder of the user's settings, `~/.config` where it is not set. */
  readonly XDG_CONFIG_HOME?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** The world around the program. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Environment;
  /** The working folder. */
  readonly cwd: () => string;
  /** Absent where nobody can ask to stop. */
  readonly stop?: StopRequest;
}

/** What every command works with. */
export interface Context extends Surroundings {
  readonly library: Library;
  readonly version: string;
  readonly lang: Lang;
  /** The text in the language of the user. */
  readonly say: (text: LocalText) => string;
  /** Tells the exit code to the one place that sets it. */
  readonly finish: (code: ExitCode) => void;
}

/** Colours are for terminals whose user has not refused them (https://no-color.org). */
export const wantsColour = (output: Output, env: Environment): boolean =>
  output.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
