import { signal } from "@preact/signals";
import type { Choices } from "../../contract.ts";
import { Refusal, request } from "../api/request.ts";

/** `lost`: the server does not know this browser, or is no longer there. */
export const session = signal<"opening" | "open" | "lost">("opening");

/** What can be chosen from; null until the session is open. */
export const choices = signal<Choices | null>(null);

/** Exchanges the token in the fragment (`#token=...`) for a cookie, and takes it out of the address and the history. */
export async function openSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token !== null) history.replaceState(null, "", `${location.pathname}${location.search}#/carica`);
  try {
    if (token !== null) await request("POST", "session", { token });
  } catch (error) {
    // A token counts once: a page opened again may still have its cookie.
    if (!(error instanceof Refusal)) throw error;
  }
  await loadChoices();
}

/** Reads the choices, in the language of the page; without a session it is lost. */
export async function loadChoices(): Promise<void> {
  try {
    choices.value = await request<Choices>("GET", "choices");
    session.value = "open";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    session.value = "lost";
  }
}

/** Whether a refusal says that the session is over. */
export const isLost = (refusal: Refusal): boolean => refusal.status === 401 || refusal.status === 0;
