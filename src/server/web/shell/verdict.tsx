import type { DocumentState, FindingView } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { Alert, type AlertKind } from "./alert.tsx";

const KIND = { publishable: "success", "not-publishable": "danger", "needs-review": "warning" } as const;

/** What becomes of a document, in words. */
export function Verdict({
  verdict,
  text,
  findings,
}: {
  readonly verdict: DocumentState["verdict"];
  readonly text: string;
  readonly findings: readonly FindingView[];
}) {
  const kind = verdict === null ? kindOf(findings) : KIND[verdict];
  return (
    <Alert kind={kind}>
      <p>
        <strong>{text === "" ? texts.value.noVerdict : text}</strong>
      </p>
    </Alert>
  );
}

/** Without a channel there is no verdict; what stands in the way of any is shown as such. */
function kindOf(findings: readonly FindingView[]): AlertKind {
  if (findings.some(({ severity }) => severity === "blocco")) return "danger";
  return findings.some(({ severity }) => severity === "revisione") ? "warning" : "info";
}
