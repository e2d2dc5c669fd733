import { UsageFailure } from "../model/failure.ts";

const HOURS = 72;
const HOUR = 3_600_000;

/** The time to notify the Garante (GDPR, art. 33, par. 1): hours run through nights and holidays. */
export interface Clock {
  readonly knownSince: Date;
  readonly deadline: Date;
  /** Whole hours left, negative when the time is over. */
  readonly hoursLeft: number;
}

/**
 * @param knownSince ISO 8601 (`2025-03-01T09:30`, with or without an offset; without one it is this computer's time). A
 * day alone counts from its first minute, the strict reading.
 * @throws UsageFailure when it is no time, or lies after `now`.
 */
export function clockOf(knownSince: string, now: Date): Clock {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(knownSince) ? `${knownSince}T00:00` : knownSince;
  const since = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(written) ? new Date(written) : new Date(Number.NaN);
  if (Number.isNaN(since.getTime()) || since > now) {
    throw new UsageFailure(
      { it: "Il valore di --known-since non è valido.", en: "The value of --known-since is not valid." },
      {
        it: "Indicare un momento passato, come 2025-03-01T09:30.",
        en: "Give a time in the past, like 2025-03-01T09:30.",
      },
    );
  }
  const deadline = new Date(since.getTime() + HOURS * HOUR);
  return { knownSince: since, deadline, hoursLeft: Math.floor((deadline.getTime() - now.getTime()) / HOUR) };
}

/** `2025-03-01 09:30 +01:00`, in this computer's time. */
export function momentText(moment: Date): string {
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const offset = -moment.getTimezoneOffset();
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  const zone = `${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())} ${zone}`;
}
