import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { Icon } from "./icon.tsx";

export function Footer() {
  return (
    <footer class="page-footer">
      <div class="container-fluid">
        <Icon name="it-locked" class="icon-white" /> {texts.value.local}{" "}
        {choices.value === null ? null : <span class="page-version">omissis {choices.value.version}</span>}
      </div>
    </footer>
  );
}
