import type { ActOptions, ActPlans, Engine, OpenAct } from "../index.ts";
import type { Progress } from "./contract.ts";
import type { DeskDocument } from "./desk-document.ts";
import type { OfficeSettings } from "./office-settings.ts";

/** What an act needs of the desk that it lies on. */
export interface ActSurroundings {
  readonly engine: Engine;
  readonly office: () => OfficeSettings;
  readonly reasons: ReadonlySet<string>;
  /** Told of errors that are bugs. */
  readonly onBug: (error: unknown) => void;
}

/** The part of an act on the desk that long work needs. */
export interface ActAtWork {
  readonly open: OpenAct;
  readonly documents: readonly DeskDocument[];
  readonly surroundings: ActSurroundings;
  readonly options: ActOptions;
  readonly plans: ActPlans;
  readonly progressed: (progress: Progress) => void;
  readonly changed: () => void;
  readonly judge: () => Promise<void>;
}

/** Why work ends that somebody has cancelled. */
export class Cancelled extends Error {}
