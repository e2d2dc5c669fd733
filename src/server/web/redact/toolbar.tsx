import { IconButton } from "../shell/icon-button.tsx";
import { act } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { redoLast, undoLast } from "./decisions.ts";
import { helping } from "./dialogs.ts";
import { PageField } from "./page-field.tsx";
import { sizeOf } from "./page-views.ts";
import { SideSwitch } from "./side-switch.tsx";
import { document, page } from "./view.ts";
import { fitZoom, roomForPage, zoomBy, zoomOf } from "./zoom.ts";

/** Undo, zoom, pages, before and after. */
export function Toolbar() {
  const t = texts.value.redact.tools;
  const shown = document.value;
  if (shown === null) return null;
  const percent = Math.round(zoomOf(sizeOf(shown.id, page.value)) * 100);
  return (
    <div class="toolbar" role="toolbar" aria-label={t.label}>
      <IconButton icon="it-restore" text={t.undo} disabled={act.value?.canUndo !== true} onClick={undoLast} />
      <IconButton icon="it-refresh" text={t.redo} disabled={act.value?.canRedo !== true} onClick={redoLast} />
      <span class="toolbar-gap" />
      <IconButton icon="it-zoom-out" text={t.zoomOut} onClick={() => zoomBy(-1)} />
      <span class="toolbar-text">{roomForPage.value === 0 ? "" : t.zoom(percent)}</span>
      <IconButton icon="it-zoom-in" text={t.zoomIn} onClick={() => zoomBy(1)} />
      <IconButton icon="it-fullscreen" text={t.fit} onClick={fitZoom} />
      <span class="toolbar-gap" />
      <PageField pages={shown.pages ?? 1} />
      <SideSwitch ready={shown.result?.status === "verified"} />
      <span class="toolbar-gap" />
      <IconButton
        icon="it-help"
        text={t.help}
        onClick={() => {
          helping.value = true;
        }}
      />
    </div>
  );
}
