import { useEffect } from "preact/hooks";
import { Heading } from "../shell/heading.tsx";
import { StepLinks } from "../shell/step-links.tsx";
import { act } from "../state/act.ts";
import { readDesk } from "../state/desk.ts";
import { texts } from "../state/language.ts";
import { fragmentOf } from "../state/route.ts";
import { ActFiles } from "./act-files.tsx";
import { Desk } from "./desk.tsx";
import { DropZone } from "./drop-zone.tsx";

/** First step: files become an act. */
export function UploadStep() {
  const t = texts.value.upload;
  const open = act.value;
  useEffect(() => {
    readDesk();
  }, []);
  return (
    <div class="narrow">
      <Heading text={t.title} />
      <p class="lead">{t.intro}</p>
      <DropZone act={open?.id ?? null} />
      {open === null ? null : (
        <>
          <ActFiles act={open} />
          <StepLinks current="upload" />
          <p>
            <a href={fragmentOf({ page: "upload", act: null })}>{t.another}</a>
          </p>
        </>
      )}
      <Desk without={open?.id ?? null} />
    </div>
  );
}
