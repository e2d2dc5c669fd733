import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Heading } from "../shell/heading.tsx";
import { ProgressBar } from "../shell/progress-bar.tsx";
import { StepLinks } from "../shell/step-links.tsx";
import { act } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { go, routeAct } from "../state/route.ts";
import { AddPanel } from "./add-panel.tsx";
import { BoxDetails } from "./box-details.tsx";
import { BoxList } from "./box-list.tsx";
import { BurnPanel } from "./burn-panel.tsx";
import { redoLast, undoLast } from "./decisions.ts";
import { DocumentChoice } from "./document-choice.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";
import { document } from "./view.ts";
import { Viewer } from "./viewer.tsx";

/** Third step: what will be covered. The list says it, the pages show it; both change it. */
export function RedactStep() {
  const t = texts.value.redact;
  useOpenResult();
  if (act.value === null || document.value === null) return null;
  if (act.value.stage === "redacting")
    return (
      <>
        <Heading text={t.title} />
        <ProgressBar />
      </>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in the step, beside buttons that do the same
    <div onKeyDown={onKey}>
      <div class="redact-head">
        <Heading text={t.title} />
        <p class="lead">{t.intro}</p>
      </div>
      <ProgressBar />
      <DocumentChoice />
      <div class="redact">
        <div class="redact-side">
          <BoxList />
          <BoxDetails />
          <AddPanel />
        </div>
        <div class="redact-pages">
          <Toolbar />
          <Viewer document={document.value} />
        </div>
      </div>
      <BurnPanel />
      <StepLinks current="redact" />
      <RejectDialog />
      <ShortcutsDialog />
    </div>
  );
}

/** Opens the last step once a copy was made, or refused. */
function useOpenResult(): void {
  const before = useRef(act.peek()?.stage);
  useSignalEffect(() => {
    const now = act.value?.stage;
    if (before.current === "redacting" && now === "redacted") go({ page: "publish", act: routeAct.peek() });
    before.current = now;
  });
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) undoLast();
  else if (key === "y" || key === "z") redoLast();
  else return;
  event.preventDefault();
}
