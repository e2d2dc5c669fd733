import { texts } from "../state/language.ts";
import { loadChoices } from "../state/session.ts";
import { Heading } from "./heading.tsx";

export function LostSession() {
  const t = texts.value.lost;
  return (
    <section class="narrow">
      <Heading text={t.title} />
      <p>{t.text}</p>
      <p>{t.remedy}</p>
      <button type="button" class="btn btn-primary" onClick={loadChoices}>
        {t.retry}
      </button>
    </section>
  );
}
