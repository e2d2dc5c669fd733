import { act, cancel, checkAgain, progress } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { Alert } from "./alert.tsx";
import { Icon } from "./icon.tsx";

/** What the program is doing with the act, and how to stop it; or that it was stopped. */
export function ProgressBar() {
  const t = texts.value.progress;
  const stage = act.value?.stage;
  if (stage === "cancelled")
    return (
      <Alert kind="warning" live>
        <p>{t.cancelled}</p>
        <button type="button" class="btn btn-sm btn-primary" onClick={checkAgain}>
          {t.again}
        </button>
      </Alert>
    );
  if (stage !== "examining" && stage !== "redacting") return null;
  const now = progress.value;
  const document = act.value?.documents.find(({ id }) => id === now?.document);
  const what = t[now?.what ?? (stage === "examining" ? "examine" : "plan")];
  const known = now !== null && now.total > 0;
  return (
    <div class="working">
      <div class="working-text" id="working">
        <strong>{what}</strong>
        {document === undefined ? null : <span class="file-name"> {document.name}</span>}
        {known ? <span> · {t.of(now.done, now.total)}</span> : null}
      </div>
      {known ? (
        <progress aria-labelledby="working" value={now.done} max={now.total} />
      ) : (
        <progress aria-labelledby="working" />
      )}
      <button type="button" class="btn btn-sm btn-outline-primary" onClick={cancel}>
        <Icon name="it-close" class="icon-primary" /> {t.cancel}
      </button>
    </div>
  );
}
