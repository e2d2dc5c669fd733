import { texts } from "../state/language.ts";
import { fragmentOf, route } from "../state/route.ts";
import { Icon } from "./icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

export function Header() {
  const t = texts.value;
  const inSettings = route.value.page === "settings";
  return (
    <header class="page-header">
      <div class="container-fluid page-header-row">
        <a class="page-brand" href={fragmentOf({ page: "upload", act: null })}>
          <span class="page-brand-name">{t.title}</span>
          <span class="page-brand-text">{t.subtitle}</span>
        </a>
        <nav class="page-header-links" aria-label={t.settings}>
          <a href={fragmentOf({ page: "settings" })} aria-current={inSettings ? "page" : undefined}>
            <Icon name="it-settings" class="icon-white" />
            {t.settings}
          </a>
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  );
}
