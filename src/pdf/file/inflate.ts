import { inflateRawSync, inflateSync } from "node:zlib";

/** What came out of a decoder; not complete when the data are damaged or exceed the limit. */
export interface Decoded {
  readonly data: Uint8Array;
  readonly complete: boolean;
  /** It is the limit that was in the way. */
  readonly limited?: boolean;
}

/** Highest compression ratio that deflate can reach. */
const MAX_RATIO = 1032;
const TOO_LARGE = "ERR_BUFFER_TOO_LARGE";
const NOTHING: Decoded = { data: new Uint8Array(0), complete: false };

/**
 * Undoes FlateDecode; of damaged data it gives what comes before the damage, as readers do.
 * @param limit most bytes to give.
 */
export function inflate(data: Uint8Array, limit: number): Decoded {
  if (data.length === 0) return { data, complete: true };
  const whole = attempt(inflateSync, data, limit);
  if (whole instanceof Uint8Array) return { data: whole, complete: true };
  if (whole === TOO_LARGE) {
    return { ...prefix(inflateSync, data.subarray(0, Math.floor(limit / MAX_RATIO)), limit), limited: true };
  }
  const withHeader = prefix(inflateSync, data, limit);
  return withHeader.data.length > 0 ? withHeader : prefix(inflateRawSync, data.subarray(2), limit);
}

type Inflate = typeof inflateSync;

/** zlib gives nothing of damaged data, but all of a prefix that ends before the damage: bisection finds the longest. */
function prefix(decode: Inflate, data: Uint8Array, limit: number): Decoded {
  const all = attempt(decode, data, limit, true);
  if (all instanceof Uint8Array) return { data: all, complete: false };
  let best = NOTHING.data;
  for (let low = 0, high = data.length; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    const out = attempt(decode, data.subarray(0, middle), limit, true);
    if (out instanceof Uint8Array) {
      best = out;
      low = middle;
    } else high = middle - 1;
  }
  return { data: best, complete: false };
}

function attempt(decode: Inflate, data: Uint8Array, limit: number, partly = false): Uint8Array | string {
  try {
    return decode(data, { maxOutputLength: Math.max(1, limit), ...(partly ? { finishFlush: 2 } : {}) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}
