import { useEffect, useRef } from "preact/hooks";
import type { BoxView } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";
import { boxKeys, walk } from "./box-keys.ts";
import { standingOf } from "./box-standing.ts";
import { BOX_LIST, focusBox } from "./focus.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { boxes, boxesByPage, document, neighbour, nextOpen, page, selected, showBox } from "./view.ts";

/** The boxes of the page in view. What can be done with a box can be done from here, without seeing the page. */
export function BoxList() {
  const t = texts.value.redact;
  const here = boxesByPage.value.get(page.value) ?? [];
  const burn = boxes.value.filter((box) => box.burn).length;
  const open = boxes.value.filter((box) => standingOf(box) === "open").length;
  const list = useRef<HTMLDivElement>(null);
  const chosen = here.find(({ id }) => id === selected.value);
  useEffect(() => keepInView(list.current), [chosen?.id]);
  return (
    <section class="panel box-panel" aria-label={t.boxes}>
      <h2>{t.boxesOnPage(page.value, here.length)}</h2>
      <p class="hint">{t.summary(burn, open)}</p>
      <div class="buttons">
        <Walk text={t.previousBox} icon="it-arrow-up" to={() => neighbour(-1)} none={t.noOther} />
        <Walk text={t.nextBox} icon="it-arrow-down" to={() => neighbour(1)} none={t.noOther} />
        <Walk text={t.nextOpen} icon="it-help-circle" to={nextOpen} none={t.noOpen} />
      </div>
      {here.length === 0 ? (
        <p>{t.noBoxes}</p>
      ) : (
        <>
          <p id="box-list-hint" class="visually-hidden">
            {t.listHint}
          </p>
          <div
            ref={list}
            id={BOX_LIST}
            class="box-list"
            role="listbox"
            tabIndex={0}
            aria-label={t.boxesOnPage(page.value, here.length)}
            aria-describedby="box-list-hint"
            aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
            onKeyDown={(event) => onKey(event, here)}
            onFocus={() => {
              if (chosen === undefined && here[0] !== undefined) show(here[0]);
            }}
          >
            {here.map((box) => (
              <BoxRow key={box.id} box={box} chosen={box.id === selected.value} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

const optionId = (box: BoxView): string => `option-${box.id}`;

function show(box: BoxView): void {
  const id = document.peek()?.id;
  if (id !== undefined) showBox(id, box);
}

function BoxRow({ box, chosen }: { readonly box: BoxView; readonly chosen: boolean }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names this row as the active one
    <div id={optionId(box)} class="box-row" role="option" aria-selected={chosen} onClick={() => show(box)}>
      <span class="box-name">{box.name}</span> {box.quote === null ? null : <span class="quote">{box.quote}</span>}
      <StandingBadge standing={standingOf(box)} />
    </div>
  );
}

/** A button that goes to another box of the document, on whatever page. */
function Walk({
  text,
  icon,
  to,
  none,
}: {
  readonly text: string;
  readonly icon: `it-${string}`;
  readonly to: () => BoxView | null;
  readonly none: string;
}) {
  return (
    <button
      type="button"
      class="btn btn-sm btn-outline-primary"
      aria-disabled={to() === null}
      onClick={() => walk(to(), none)}
    >
      <Icon name={icon} class="icon-primary" /> {text}
    </button>
  );
}

function onKey(event: KeyboardEvent, here: readonly BoxView[]): void {
  const at = here.findIndex(({ id }) => id === selected.peek());
  const target = {
    ArrowDown: here[at + 1] ?? neighbour(1),
    ArrowUp: at > 0 ? here[at - 1] : neighbour(-1),
    Home: here[0],
    End: here.at(-1),
  }[event.key];
  const box = here[at];
  if (target != null) show(target);
  else if (event.key === "Enter" && box !== undefined) focusBox(box);
  else if (!event.key.startsWith("Arrow")) {
    boxKeys(event);
    return;
  }
  event.preventDefault();
}

/** Scrolls the list alone, not what stands around it. */
function keepInView(list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[aria-selected="true"]');
  if (list === null || row == null) return;
  const top = row.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
}
