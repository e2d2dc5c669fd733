import { Heading } from "../shell/heading.tsx";
import { ProgressBar } from "../shell/progress-bar.tsx";
import { StepLinks } from "../shell/step-links.tsx";
import { act, documents } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { ActSettings } from "./act-settings.tsx";
import { DocumentCard } from "./document-card.tsx";

/** Second step: what each document is, whether it may be published, and what was found. */
export function CheckStep() {
  const t = texts.value.check;
  if (act.value === null) return null;
  return (
    <>
      <Heading text={t.title} />
      <p class="lead">{t.intro}</p>
      <ProgressBar />
      <ActSettings settings={act.value.settings} />
      {documents.value.map((document) => (
        <DocumentCard key={document.id} document={document} />
      ))}
      <StepLinks current="check" />
    </>
  );
}
