import type { DocumentState } from "../../contract.ts";
import { SelectField } from "../shell/select-field.tsx";
import { changeDocument } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";

/** What the document is: as recognised, or as the clerk says. */
export function DocumentType({ document }: { readonly document: DocumentState }) {
  const t = texts.value.check;
  const { type } = document;
  const recognised =
    type.given || type.title === null ? t.typeUnknown : t.typeRecognised(type.title, t.sure(type.confidence));
  return (
    <SelectField
      label={t.type}
      value={type.given ? (type.id ?? "") : ""}
      options={[
        { value: "", text: recognised },
        ...(choices.value?.types ?? []).map(({ id, title, area }) => ({ value: id, text: title, group: area })),
      ]}
      onChange={(value) => changeDocument(document.id, { type: value === "" ? null : value })}
    />
  );
}
