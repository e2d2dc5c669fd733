import type { ResultView } from "../../contract.ts";
import { texts } from "../state/language.ts";

/** What was covered, and how often. */
export function Removed({ removed }: { readonly removed: ResultView["removed"] }) {
  const t = texts.value.publish;
  return (
    <section>
      <h3>{t.removed}</h3>
      {removed.length === 0 ? (
        <p>{t.nothingRemoved}</p>
      ) : (
        <table class="removed">
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.howMany}</th>
            </tr>
          </thead>
          <tbody>
            {removed.map(({ what, count }) => (
              <tr key={what}>
                <td>{what}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
