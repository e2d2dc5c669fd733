import { signal } from "@preact/signals";

/** Id of the box that is about to be rejected, which asks for the reason. */
export const rejecting = signal<string | null>(null);

/** Whether the keyboard shortcuts are shown. */
export const helping = signal(false);
