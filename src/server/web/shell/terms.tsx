import type { TermView } from "../../contract.ts";
import { dayText, texts } from "../state/language.ts";

/** Where a document may be published and until when, channel by channel. */
export function Terms({ terms, title }: { readonly terms: readonly TermView[]; readonly title: string }) {
  const t = texts.value.check;
  if (terms.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="terms">
        {terms.map((term) => (
          <li key={`${term.channel} ${term.section}`}>
            <strong>
              {term.channelName}
              {term.section === null ? "" : ` › ${term.section}`}
            </strong>
            <dl>
              <Day name={t.term.from} day={term.from} reason={null} />
              <Day name={t.term.until} day={term.until} reason={term.untilReason} />
              <dt>{t.term.indexable}</dt>
              <dd>{term.indexable ? t.indexable.yes : t.indexable.no}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Day({
  name,
  day,
  reason,
}: {
  readonly name: string;
  readonly day: string | null;
  readonly reason: string | null;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {day === null ? texts.value.check.unknownDay : dayText(day)}
        {reason === null ? null : <span class="hint"> {reason}</span>}
      </dd>
    </>
  );
}
