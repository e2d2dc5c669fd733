import { batch, computed, signal } from "@preact/signals";
import type {
  ActChange,
  ActEvent,
  ActState,
  Decision,
  DocumentChange,
  DocumentState,
  Progress,
  RedactRequest,
} from "../../contract.ts";
import { address, request } from "../api/request.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { attempt, attemptAnew } from "./problem.ts";

/** The act on which the clerk works, as the server has it. */
export const act = signal<ActState | null>(null);
export const progress = signal<Progress | null>(null);

export const documents = computed<readonly DocumentState[]>(() => act.value?.documents ?? []);

let followed: { readonly id: string; readonly events: EventSource } | null = null;

/** Reads the act `id` and keeps it up to date; null lets go of it. */
export async function follow(id: string | null): Promise<void> {
  if (followed?.id === id) return;
  followed?.events.close();
  followed = null;
  batch(() => {
    act.value = null;
    progress.value = null;
  });
  if (id === null) return;
  const events = new EventSource(address(`acts/${id}/events`));
  followed = { id, events };
  // Events of the time without a connection are lost: each new connection reads the state.
  events.onopen = () => refresh();
  events.onmessage = (message) => heard(JSON.parse(message.data) as ActEvent);
  await refresh();
}

function heard(event: ActEvent): void {
  if (event.type === "progress") progress.value = event.progress;
  else if (event.revision !== act.peek()?.revision) refresh();
}

/** Reads the state again; while one answer is awaited, more wishes make one more request. */
export const refresh = oneAtATime(async () => {
  const id = followed?.id;
  if (id === undefined) return;
  const state = await attempt(() => request<ActState>("GET", `acts/${id}`));
  if (state !== undefined) take(state);
});

function take(state: ActState): void {
  if (state.id !== followed?.id || state.revision < (act.peek()?.revision ?? 0)) return;
  batch(() => {
    act.value = state;
    progress.value = state.progress;
  });
}

async function change(method: "POST" | "PATCH", path: string, body?: unknown): Promise<boolean> {
  const state = await attemptAnew(() => request<ActState | undefined>(method, path, body));
  if (state !== undefined) take(state);
  return state !== undefined;
}

const current = (): string => act.peek()?.id ?? "";

export const changeAct = (what: ActChange): Promise<boolean> => change("PATCH", `acts/${current()}`, what);

export const changeDocument = (document: string, what: DocumentChange): Promise<boolean> =>
  change("PATCH", `documents/${document}`, what);

/** @returns whether the server took the decisions */
export const decide = (...decisions: readonly Decision[]): Promise<boolean> =>
  change("POST", `acts/${current()}/decisions`, decisions);

export const undo = (): Promise<boolean> => change("POST", `acts/${current()}/undo`);
export const redo = (): Promise<boolean> => change("POST", `acts/${current()}/redo`);

/** Starts something that goes on by itself; its outcome comes as events. */
async function start(path: string, body?: unknown): Promise<boolean> {
  const done = await attemptAnew(async () => {
    await request("POST", `acts/${current()}/${path}`, body);
    return true;
  });
  await refresh();
  return done === true;
}

export const checkAgain = (): Promise<boolean> => start("check");
export const cancel = (): Promise<boolean> => start("cancel");
export const redact = (how: RedactRequest): Promise<boolean> => start("redact", how);
