import { signal } from "@preact/signals";
import { Refusal } from "../api/request.ts";
import { refresh } from "../state/act.ts";
import { announce } from "../state/announcements.ts";
import { sendFile } from "../state/desk.ts";
import { sizeText, texts } from "../state/language.ts";
import { attemptAnew } from "../state/problem.ts";
import { go } from "../state/route.ts";
import { choices } from "../state/session.ts";

/** Name of the file that is being sent. */
export const sending = signal<string | null>(null);

/** Sends files one after the other into one act (a new one when null), then opens the next step. */
export async function sendFiles(files: readonly File[], act: string | null): Promise<void> {
  if (files.length === 0 || sending.peek() !== null) return;
  let id = act;
  let sent = 0;
  await attemptAnew(async () => {
    for (const file of files) {
      checkSize(file);
      sending.value = file.name;
      id = (await sendFile(file, id)).act;
      sent++;
    }
  });
  sending.value = null;
  if (sent > 0) announce(texts.value.upload.sent(sent));
  if (id === null || sent === 0) return;
  // A refused file is explained on this page: nothing goes on without the clerk having seen it.
  go({ page: sent === files.length ? "check" : "upload", act: id });
  await refresh();
}

function checkSize(file: File): void {
  const limit = choices.peek()?.maxUpload ?? Number.POSITIVE_INFINITY;
  if (file.size <= limit) return;
  throw new Refusal({ reason: "too-large", ...texts.value.upload.tooLarge(file.name, sizeText(limit)) }, 413);
}
