import type { DocumentState } from "../../contract.ts";
import { Alert } from "../shell/alert.tsx";
import { Terms } from "../shell/terms.tsx";
import { Verdict } from "../shell/verdict.tsx";
import { sizeText, texts } from "../state/language.ts";
import { DocumentType } from "./document-type.tsx";
import { Findings } from "./findings.tsx";
import { Password } from "./password.tsx";

/** One file of the act: what it is, what becomes of it, what was found in it. */
export function DocumentCard({ document }: { readonly document: DocumentState }) {
  const t = texts.value.check;
  const settled = document.status !== "waiting" && document.status !== "examining";
  const pages = document.pages === null ? "" : ` · ${texts.value.pages(document.pages)}`;
  return (
    <article class="panel" aria-labelledby={`document-${document.id}`}>
      <h2 class="file-name" id={`document-${document.id}`}>
        {document.name}
      </h2>
      <p class="hint">
        {t.status[document.status]} · {sizeText(document.bytes)}
        {pages}
      </p>
      {document.problem === null ? null : (
        <Alert kind={document.status === "unreadable" ? "danger" : "warning"}>
          <p>
            {document.problem.text} {document.problem.remedy}
          </p>
          <Password document={document} />
        </Alert>
      )}
      {document.signed ? <Alert kind="info">{t.signed}</Alert> : null}
      {settled && document.status !== "unreadable" ? (
        <>
          <Verdict verdict={document.verdict} text={document.verdictText} findings={document.findings} />
          <DocumentType document={document} />
        </>
      ) : null}
      <Terms terms={document.terms} title={t.terms} />
      {settled || document.findings.length > 0 ? <Findings document={document} settled={settled} /> : null}
      <Folded title={t.coverage} lines={document.coverage} />
      <Folded title={t.notes} lines={document.notes} />
    </article>
  );
}

function Folded({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
