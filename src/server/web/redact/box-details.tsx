import type { BoxView } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { BoxPlace } from "./box-place.tsx";
import { standingOf } from "./box-standing.ts";
import { accept, everywhere, remove } from "./decisions.ts";
import { rejecting } from "./dialogs.ts";
import { focusList } from "./focus.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { isProtected, selectedBox } from "./view.ts";

/** The chosen box: what it covers, why, and what can be done with it. */
export function BoxDetails() {
  const t = texts.value.redact;
  const box = selectedBox.value;
  return (
    <section class="panel box-details" aria-label={t.selected}>
      <h2>{box?.name ?? t.selected}</h2>
      {box === null ? <p class="hint">{t.noSelection}</p> : <Details box={box} />}
    </section>
  );
}

function Details({ box }: { readonly box: BoxView }) {
  const t = texts.value.redact;
  return (
    <>
      <p>
        <StandingBadge standing={standingOf(box)} />
      </p>
      <Deeds box={box} />
      <dl class="facts">
        <Fact name={t.reads} value={box.quote} />
        <Fact name={t.why} value={box.reason} />
        <Fact name={t.norm} value={box.source} />
        <Fact name={t.always} value={isProtected(box) ? t.protected : null} />
        <Fact name={t.rejectedFor} value={rejectReason(box)} />
      </dl>
      <BoxPlace key={box.id} box={box} />
    </>
  );
}

function Deeds({ box }: { readonly box: BoxView }) {
  const t = texts.value.redact;
  return (
    <div class="buttons">
      {box.burn ? null : (
        <button type="button" class="btn btn-sm btn-primary" onClick={() => accept(box)}>
          <Icon name="it-check" class="icon-white" /> {t.accept}
        </button>
      )}
      {box.own ? (
        <button type="button" class="btn btn-sm btn-outline-primary" onClick={() => remove(box).then(focusList)}>
          <Icon name="it-delete" class="icon-primary" /> {t.remove}
        </button>
      ) : box.rejected === null && !isProtected(box) ? (
        <button
          type="button"
          class="btn btn-sm btn-outline-primary"
          onClick={() => {
            rejecting.value = box.id;
          }}
        >
          <Icon name="it-close" class="icon-primary" /> {t.reject}
        </button>
      ) : null}
      <button
        type="button"
        class="btn btn-sm btn-outline-primary"
        title={t.everywhereHint}
        onClick={() => everywhere(box)}
      >
        <Icon name="it-copy" class="icon-primary" /> {t.everywhere}
      </button>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null || value === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

const rejectReason = (box: BoxView): string | null =>
  choices.value?.rejectReasons.find(({ id }) => id === box.rejected)?.title ?? null;
