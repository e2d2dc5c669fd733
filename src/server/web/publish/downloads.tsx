import type { ResultView } from "../../contract.ts";
import { address } from "../api/request.ts";
import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";

/** The files that belong to a verified copy; the copy itself first. Verified is not the same as fit to be published. */
export function Downloads({ document, result }: { readonly document: string; readonly result: ResultView }) {
  const t = texts.value.publish;
  const { products, verdict } = result;
  return (
    <section>
      <h3>{t.downloads}</h3>
      <ul class="downloads">
        {products.map((product) => (
          <li key={product}>
            <a
              class={`btn ${product === "pdf" ? "btn-primary" : "btn-sm btn-outline-primary"}`}
              href={address(`documents/${document}/products/${product}`)}
              download
            >
              <Icon name="it-download" class={product === "pdf" ? "icon-white" : "icon-primary"} />{" "}
              {t.products[product]}
            </a>{" "}
            <span class="hint">
              {product === "pdf" && verdict !== "publishable" ? t.notYet : t.productHints[product]}
            </span>
          </li>
        ))}
      </ul>
      {products.includes("calendar.ics") ? null : <p class="hint">{t.noCalendar}</p>}
    </section>
  );
}
