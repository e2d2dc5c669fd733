import type { DocumentState, ResultView } from "../../contract.ts";
import { Alert } from "../shell/alert.tsx";
import { Terms } from "../shell/terms.tsx";
import { Verdict } from "../shell/verdict.tsx";
import { sizeText, texts } from "../state/language.ts";
import { Checks } from "./checks.tsx";
import { Downloads } from "./downloads.tsx";
import { Remaining } from "./remaining.tsx";
import { Removed } from "./removed.tsx";

/** What became of a file. */
export function ResultCard({ document, result }: { readonly document: DocumentState; readonly result: ResultView }) {
  const t = texts.value.publish;
  const verified = result.status === "verified";
  return (
    <article class="panel" aria-labelledby={`result-${document.id}`}>
      <h2 class="file-name" id={`result-${document.id}`}>
        {document.name}
      </h2>
      <Alert kind={verified ? "success" : "danger"}>
        <p>
          <strong>{verified ? t.verified : t.refused}.</strong> {verified ? t.verifiedText : t.refusedText}
          {result.problem === null ? "" : ` ${result.problem.text} ${result.problem.remedy}`}
        </p>
      </Alert>
      {verified ? (
        <>
          <h3>{t.onCopy}</h3>
          <Verdict verdict={result.verdict} text={result.verdictText} findings={result.findings} />
          <Remaining findings={result.findings} />
          <Warnings lines={result.warnings} />
          <Downloads document={document.id} result={result} />
          <Terms terms={result.terms} title={t.terms} />
          <Removed removed={result.removed} />
          <h3>{t.size}</h3>
          <p>
            {t.before}: {sizeText(result.bytesBefore)} · {t.after}: {sizeText(result.bytesAfter)}
          </p>
        </>
      ) : null}
      <Checks checks={result.checks} open={!verified} />
    </article>
  );
}

function Warnings({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Alert kind="warning">
      <strong>{texts.value.publish.warnings}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
