import type { ResultView } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";

/** What the verification looked at, one line each. */
export function Checks({ checks, open }: { readonly checks: ResultView["checks"]; readonly open: boolean }) {
  const t = texts.value.publish;
  if (checks.length === 0) return null;
  return (
    <details open={open}>
      <summary>{t.checks}</summary>
      <ul class="checks">
        {checks.map(({ id, passed, text }) => (
          <li key={id} class={passed ? "check-passed" : "check-failed"}>
            <Icon name={passed ? "it-check-circle" : "it-error"} />
            <span>
              {text} <span class="hint">({passed ? t.passed : t.failed})</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
