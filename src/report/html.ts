import type { DocumentReport } from "../model/document-report.ts";
import { actLines } from "./acts.ts";
import { documentSection } from "./html-document.ts";
import { HTML_STYLE } from "./html-style.ts";
import { htmlWords } from "./html-words.ts";
import { escaped } from "./markup.ts";
import { printable } from "./printable.ts";
import type { ReportOptions } from "./report-options.ts";
import { summaryLine } from "./text.ts";
import { verdictLine } from "./verdict-line.ts";
import { words } from "./words.ts";

/**
 * The report as one page for browsers and printers that asks for nothing else: no script, no picture, no font. The policy
 * in its head keeps it so.
 */
export function htmlReport(reports: readonly DocumentReport[], options: ReportOptions): string {
  const { lang, tool } = options;
  const say = words(lang);
  const own = htmlWords(lang);
  const plain = { lang, showText: false, verbose: false, colour: false };
  const entries = reports.map(
    (report, index) =>
      `<li><a href="#document-${index + 1}">${escaped(printable(report.file))}</a>: ${escaped(
        verdictLine(report, plain),
      )}</li>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${own.title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<a class="skip" href="#documents">${own.skip}</a>
<header>
<h1>${own.title}</h1>
<p class="notice">${escaped(say.heading)}</p>
<p>${escaped(summaryLine(reports, say))}</p>
${actLines(reports, plain)
  .map((line) => `<p>${escaped(line)}</p>\n`)
  .join("")}</header>
<nav aria-label="${own.documents}">
<ol>
${entries.join("\n")}
</ol>
</nav>
<main id="documents" tabindex="-1">
${reports.map((report, index) => documentSection(report, `document-${index + 1}`, options)).join("\n")}
</main>
<footer>
<p>${escaped(own.made(tool.version, tool.rules))}</p>
</footer>
</body>
</html>
`;
}
