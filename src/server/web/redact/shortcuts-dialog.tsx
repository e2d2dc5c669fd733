import { Dialog } from "../shell/dialog.tsx";
import { texts } from "../state/language.ts";
import { helping } from "./dialogs.ts";

export function ShortcutsDialog() {
  const t = texts.value.redact.keys;
  if (!helping.value) return null;
  return (
    <Dialog
      title={t.title}
      onClose={() => {
        helping.value = false;
      }}
    >
      <p>{t.intro}</p>
      <table class="keys">
        <tbody>
          {t.list.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
