import type { DocumentState } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { Alert, type AlertKind } from "./alert.tsx";

const KIND = { publishable: "success", "not-publishable": "danger", "needs-review": "warning" } as const;

/** What becomes of a document, in words. */
export function Verdict({ verdict, text }: { readonly verdict: DocumentState["verdict"]; readonly text: string }) {
  const kind: AlertKind = verdict === null ? "info" : KIND[verdict];
  return (
    <Alert kind={kind}>
      <p>
        <strong>{text === "" ? texts.value.noVerdict : text}</strong>
      </p>
    </Alert>
  );
}
