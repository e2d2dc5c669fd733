import { render } from "preact";
import { App } from "./app.tsx";
import { followLanguage } from "./state/language.ts";
import { openSession } from "./state/session.ts";
import "./style/page.scss";

followLanguage();
openSession();

const place = document.getElementById("page");
if (place !== null) render(<App />, place);
