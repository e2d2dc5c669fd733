import { useEffect } from "preact/hooks";
import { CheckStep } from "./check/check-step.tsx";
import { PublishStep } from "./publish/publish-step.tsx";
import { RedactStep } from "./redact/redact-step.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import { Footer } from "./shell/footer.tsx";
import { Header } from "./shell/header.tsx";
import { LiveRegion } from "./shell/live-region.tsx";
import { LostSession } from "./shell/lost-session.tsx";
import { ProblemAlert } from "./shell/problem-alert.tsx";
import { SkipLink } from "./shell/skip-link.tsx";
import { Stepper } from "./shell/stepper.tsx";
import { act, follow } from "./state/act.ts";
import { language, texts } from "./state/language.ts";
import { route, routeAct } from "./state/route.ts";
import { loadChoices, session } from "./state/session.ts";
import { UploadStep } from "./upload/upload-step.tsx";

export function App() {
  return (
    <>
      <SkipLink />
      <Header />
      <main id="content" class="container-fluid page-main">
        <Content />
      </main>
      <Footer />
      <LiveRegion />
    </>
  );
}

function Content() {
  if (session.value === "lost") return <LostSession />;
  if (session.value === "opening") return <p>{texts.value.working}</p>;
  return <OpenSession />;
}

function OpenSession() {
  const id = routeAct.value;
  useEffect(() => {
    loadChoices();
    follow(id);
  }, [id, language.value]);
  return (
    <>
      {route.value.page === "settings" ? null : <Stepper current={route.value.page} />}
      <ProblemAlert />
      <Place waiting={id !== null && act.value?.id !== id} />
    </>
  );
}

function Place({ waiting }: { readonly waiting: boolean }) {
  if (waiting) return <p>{texts.value.working}</p>;
  switch (route.value.page) {
    case "upload":
      return <UploadStep />;
    case "check":
      return <CheckStep />;
    case "redact":
      return <RedactStep />;
    case "publish":
      return <PublishStep />;
    case "settings":
      return <SettingsPage />;
  }
}
