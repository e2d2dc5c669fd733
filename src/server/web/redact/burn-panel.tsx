import { useSignal } from "@preact/signals";
import type { RedactRequest } from "../../contract.ts";
import { Alert } from "../shell/alert.tsx";
import { Icon } from "../shell/icon.tsx";
import { SelectField } from "../shell/select-field.tsx";
import { documents, redact } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { standingOf } from "./box-standing.ts";
import { NothingToRedact } from "./nothing-to-redact.tsx";

const WIDTHS = ["snap", "exact", "line"] as const;
const LABELS = ["none", "OMISSIS", "norm"] as const;

/** Makes the copy. What stands in the way is said here and can be settled here. */
export function BurnPanel() {
  const t = texts.value.redact.burn;
  const width = useSignal<(typeof WIDTHS)[number]>("snap");
  const label = useSignal<(typeof LABELS)[number]>("none");
  const open = documents.value.flatMap(({ boxes }) => boxes).filter((box) => standingOf(box) === "open").length;
  const unread = documents.value.some(({ status }) => status === "unreadable");
  const empty = documents.value.filter(({ boxes }) => !boxes.some(({ burn }) => burn));
  const ready = !unread && empty.every(({ nothingToRedact }) => nothingToRedact);
  const how: RedactRequest = { boxWidth: width.value, label: label.value === "none" ? null : label.value };
  return (
    <section class="panel burn" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      {open === 0 ? null : <Alert kind="warning">{t.open(open)}</Alert>}
      {unread ? <Alert kind="danger">{t.unread}</Alert> : null}
      {empty.map((document) => (
        <NothingToRedact key={document.id} document={document} />
      ))}
      <details>
        <summary>{t.how}</summary>
        <div class="fields">
          <SelectField
            label={t.width}
            value={width.value}
            options={WIDTHS.map((value) => ({ value, text: t.widths[value] }))}
            onChange={(value) => {
              width.value = WIDTHS.find((each) => each === value) ?? "snap";
            }}
          />
          <SelectField
            label={t.label}
            value={label.value}
            options={LABELS.map((value) => ({ value, text: t.labels[value] }))}
            onChange={(value) => {
              label.value = LABELS.find((each) => each === value) ?? "none";
            }}
          />
        </div>
      </details>
      <button type="button" class="btn btn-primary" disabled={!ready} onClick={() => redact(how)}>
        <Icon name="it-lock" class="icon-white" /> {t.start}
      </button>
    </section>
  );
}
