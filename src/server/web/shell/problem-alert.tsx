import { texts } from "../state/language.ts";
import { problem } from "../state/problem.ts";
import { Alert } from "./alert.tsx";
import { Icon } from "./icon.tsx";

/** What was refused and what to do. */
export function ProblemAlert() {
  const shown = problem.value;
  if (shown === null) return null;
  const t = texts.value;
  return (
    <Alert kind="danger" live>
      <p>
        <strong>{t.problems.heading}:</strong> {shown.text} {shown.remedy}
      </p>
      <button
        type="button"
        class="btn btn-sm btn-outline-primary"
        onClick={() => {
          problem.value = null;
        }}
      >
        <Icon name="it-close" /> {t.close}
      </button>
    </Alert>
  );
}
