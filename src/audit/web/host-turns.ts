import { setTimeout as sleep } from "node:timers/promises";

/** Requests that a host gets at the same time. */
const AT_ONCE = 2;

interface Host {
  underWay: number;
  readonly waiting: (() => void)[];
  /** Milliseconds of the clock: no request before. */
  pausedUntil: number;
  nextStart: number;
  /** Milliseconds between the starts of two requests. */
  apart: number;
}

/** Gives each host no more than two requests at once, spaced as the host asks, and none while it is to be left alone. */
export class HostTurns {
  readonly #hosts = new Map<string, Host>();

  async take<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    const turn = this.#of(host);
    while (turn.underWay >= AT_ONCE) await new Promise<void>((resolve) => turn.waiting.push(resolve));
    turn.underWay++;
    try {
      const start = Math.max(Date.now(), turn.nextStart);
      turn.nextStart = start + turn.apart;
      await until(() => Math.max(start, turn.pausedUntil));
      return await work();
    } finally {
      turn.underWay--;
      turn.waiting.shift()?.();
    }
  }

  /** Leaves a host alone for so many milliseconds. */
  pause(host: string, milliseconds: number): void {
    const turn = this.#of(host);
    turn.pausedUntil = Math.max(turn.pausedUntil, Date.now() + milliseconds);
  }

  /** From now on requests start so many milliseconds apart. */
  space(host: string, milliseconds: number): void {
    this.#of(host).apart = milliseconds;
  }

  #of(host: string): Host {
    let known = this.#hosts.get(host);
    if (known === undefined) {
      known = { underWay: 0, waiting: [], pausedUntil: 0, nextStart: 0, apart: 0 };
      this.#hosts.set(host, known);
    }
    return known;
  }
}

/** Waits for a moment that may be moved meanwhile. */
async function until(moment: () => number): Promise<void> {
  for (let left = moment() - Date.now(); left > 0; left = moment() - Date.now()) await sleep(left);
}
