import { Heading } from "../shell/heading.tsx";
import { Icon } from "../shell/icon.tsx";
import { ProgressBar } from "../shell/progress-bar.tsx";
import { StepLinks } from "../shell/step-links.tsx";
import { act, documents } from "../state/act.ts";
import { announce } from "../state/announcements.ts";
import { removeAct } from "../state/desk.ts";
import { texts } from "../state/language.ts";
import { fragmentOf, go } from "../state/route.ts";
import { ResultCard } from "./result-card.tsx";

/** Last step: what the verification says, and the files to take along. */
export function PublishStep() {
  const t = texts.value.publish;
  const id = act.value?.id;
  if (id === undefined) return null;
  return (
    <>
      <Heading text={t.title} />
      <ProgressBar />
      {documents.value.map((document) =>
        document.result === null ? (
          <section key={document.id} class="panel">
            <h2 class="file-name">{document.name}</h2>
            <p>{t.waiting}</p>
          </section>
        ) : (
          <ResultCard key={document.id} document={document} result={document.result} />
        ),
      )}
      <StepLinks current="publish" />
      <div class="step-links">
        <a class="btn btn-outline-primary" href={fragmentOf({ page: "upload", act: null })}>
          <Icon name="it-plus" class="icon-primary" /> {t.another}
        </a>
        <button type="button" class="btn btn-outline-danger" onClick={() => finish(id)}>
          <Icon name="it-delete" class="icon-danger" /> {t.finish}
        </button>
      </div>
    </>
  );
}

async function finish(id: string): Promise<void> {
  await removeAct(id);
  go({ page: "upload", act: null });
  announce(texts.peek().publish.finished);
}
