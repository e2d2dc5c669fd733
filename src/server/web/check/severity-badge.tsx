import type { FindingView } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";

const ICONS = { blocco: "it-ban", revisione: "it-help-circle", avviso: "it-info-circle" } as const;

/** What to do with a finding: words, icon and colour. */
export const SeverityBadge = ({ severity }: { readonly severity: FindingView["severity"] }) => (
  <span class={`severity-badge severity-badge-${severity}`}>
    <Icon name={ICONS[severity]} /> {texts.value.check.groups[severity]}
  </span>
);
