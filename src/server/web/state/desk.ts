import { signal } from "@preact/signals";
import type { ActSummary, UploadAnswer } from "../../contract.ts";
import { request } from "../api/request.ts";
import { attempt, attemptAnew } from "./problem.ts";

/** All acts on the desk; null until they were read. */
export const desk = signal<readonly ActSummary[] | null>(null);

export async function readDesk(): Promise<void> {
  const acts = await attempt(() => request<readonly ActSummary[]>("GET", "acts"));
  if (acts !== undefined) desk.value = acts;
}

/** Sends a file as part of `act`, or of a new act when null. @throws Refusal */
export const sendFile = (file: File, act: string | null): Promise<UploadAnswer> =>
  request<UploadAnswer>("POST", "documents", file, { name: file.name, ...(act === null ? {} : { act }) });

/** Takes an act off the desk; its files are wiped. */
export async function removeAct(id: string): Promise<void> {
  await attemptAnew(() => request("DELETE", `acts/${id}`));
  await readDesk();
}

export async function removeDocument(id: string): Promise<void> {
  await attemptAnew(() => request("DELETE", `documents/${id}`));
}
