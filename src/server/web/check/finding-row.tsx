import type { DocumentState, FindingView } from "../../contract.ts";
import { standingOf } from "../redact/box-standing.ts";
import { StandingBadge } from "../redact/standing-badge.tsx";
import { showBox } from "../redact/view.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";
import { go, routeAct } from "../state/route.ts";

/** One place of a finding: masked quote, page, what will become of it. */
export function FindingRow({ finding, document }: { readonly finding: FindingView; readonly document: DocumentState }) {
  const t = texts.value;
  const box = document.boxes.find(({ id }) => id === finding.box);
  const { page } = finding;
  return (
    <li>
      <span class="quote">{finding.quote ?? finding.title}</span>
      <span>{page === null ? t.check.wholeDocument : t.page(page)}</span>
      {box === undefined ? (
        <span class="hint">{finding.stage === "leak" ? t.check.proposal.file : t.check.proposal.none}</span>
      ) : (
        <StandingBadge standing={standingOf(box)} />
      )}
      {box === undefined || page === null ? null : (
        <button
          type="button"
          class="link-button"
          aria-label={t.check.showLabel(finding.quote ?? finding.title, page)}
          onClick={() => {
            showBox(document.id, box);
            go({ page: "redact", act: routeAct.peek() });
          }}
        >
          <Icon name="it-search" class="icon-primary" /> {t.check.show}
        </button>
      )}
    </li>
  );
}
