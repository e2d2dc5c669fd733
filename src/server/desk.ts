import { randomUUID } from "node:crypto";
import type { Engine } from "../index.ts";
import type { ActSurroundings } from "./act-at-work.ts";
import { DeskAct } from "./desk-act.ts";
import { DeskDocument } from "./desk-document.ts";
import { Refusal } from "./refusal.ts";

/** Bytes of all files on the desk: each is in memory, and in the memory of each worker that looks at it. */
const DESK_BYTES = 500e6;
const DESK_DOCUMENTS = 200;

export interface DeskOptions extends ActSurroundings {
  readonly engine: Engine;
  /** Bytes of one file. */
  readonly maxUpload: number;
}

/** The acts that are being worked on. They are in memory alone: nothing of them is written to a disk. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #acts = new Map<string, DeskAct>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get acts(): readonly DeskAct[] {
    return [...this.#acts.values()];
  }

  /** @throws Refusal */
  act(id: string): DeskAct {
    const act = this.#acts.get(id);
    if (act === undefined) throw new Refusal("not-found");
    return act;
  }

  /** A document and the act that it is part of. @throws Refusal */
  document(id: string): { readonly act: DeskAct; readonly document: DeskDocument } {
    for (const act of this.acts) {
      const document = act.documents.find((known) => known.id === id);
      if (document !== undefined) return { act, document };
    }
    throw new Refusal("not-found");
  }

  /** Puts a file on the desk. @param act to add it to; a new one when undefined. @throws Refusal */
  add(
    act: string | undefined,
    name: string,
    bytes: Uint8Array,
  ): { readonly act: DeskAct; readonly document: DeskDocument } {
    const documents = this.acts.flatMap((one) => one.documents);
    const size = documents.reduce((sum, document) => sum + document.bytes.length, bytes.length);
    if (documents.length >= DESK_DOCUMENTS || size > Math.max(DESK_BYTES, 2 * this.#options.maxUpload)) {
      throw new Refusal("desk-full");
    }
    const to = act === undefined ? new DeskAct(randomUUID(), this.#options) : this.act(act);
    const document = new DeskDocument(randomUUID(), fileName(name), bytes);
    to.add(document);
    this.#acts.set(to.id, to);
    return { act: to, document };
  }

  /** Takes an act off the desk. */
  async remove(act: DeskAct): Promise<void> {
    this.#acts.delete(act.id);
    await act.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.acts.map((act) => this.remove(act)));
  }
}

const LONGEST_NAME = 200;

/** A name as a browser gives it, without folders and what can't be seen. */
function fileName(given: string): string {
  const name = given
    .replace(/^.*[\\/]/su, "")
    .replace(/\p{C}/gu, "")
    .trim();
  return (name === "" ? "documento.pdf" : name).slice(0, LONGEST_NAME);
}
