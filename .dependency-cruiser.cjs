/**
 * The map of the program: which folder may import which. Layers run one way:
 *
 *   cli, server → index, pipeline → audit, breach, evidence, publication, redaction, verification
 *     → leaks, personal-data, reading → configuration, pdf, intake, rules → model        (report imports model only)
 *
 * Each rule says why. Tests may import what they need, except in a circle.
 */
const TESTS = "(\\.test\\.ts$|/test/)";
const src = (...folders) => `^src/(${folders.join("|")})/`;

const COMPOSERS = "^src/(index\\.ts$|pipeline(\\.ts$|/))";
const JUDGES = ["audit", "breach", "evidence", "exceptions", "publication", "redaction", "verification"];
const FINDERS = ["leaks", "personal-data", "reading"];
const READERS = ["configuration", "pdf", "intake", "rules"];

/** A folder of `folders` may import none of the others. */
const apart = (folders, except = {}) =>
  folders.map((folder) => ({
    name: `${folder}-stands-alone`,
    comment: `Folders of one layer do not know each other: what ${folder} shares with them lives in model, and pipeline hands it over.`,
    severity: "error",
    from: { path: src(folder), pathNot: TESTS },
    to: { path: src(...folders.filter((other) => other !== folder && !(except[folder] ?? []).includes(other))) },
  }));

const upward = (name, folders, above, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: src(...folders), pathNot: TESTS },
  to: { path: above },
});

/** Only `places` (folders or files, as expressions) may import what `to` names. */
const onlyIn = (name, places, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(cli|src)/", pathNot: [...places.map((place) => `^${place}`), TESTS] },
  to,
});

const npm = (...packages) => ({ path: `(^|/)node_modules/(${packages.join("|")})(/|$)` });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two files that need each other are one thing in two places, and load in an order nobody chose.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere breaks the program when it is first used.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "model-imports-nothing",
      comment: "Everything rests on the model: whatever it imported, everything would depend on.",
      severity: "error",
      from: { path: src("model"), pathNot: TESTS },
      to: { pathNot: src("model") },
    },
    {
      name: "report-imports-model-only",
      comment: "A report reads findings and nothing else: a new stage must not change the reports.",
      severity: "error",
      from: { path: src("report"), pathNot: TESTS },
      to: { pathNot: [src("report"), src("model")] },
    },
    {
      name: "nothing-imports-cli",
      comment: "The library works without its command line.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^cli/" },
    },
    {
      name: "cli-imports-the-library",
      comment: "Commands read options and print: engine stages are reached through src/index.ts alone.",
      severity: "error",
      from: { path: "^cli/", pathNot: TESTS },
      to: {
        path: "^src/",
        pathNot: [
          "^src/index\\.ts$",
          src("configuration", "exceptions", "report", "intake", "rules", "model", "server"),
        ],
      },
    },
    {
      name: "server-imports-the-library",
      comment: "The web page reaches engine stages through src/index.ts alone, like the command line.",
      severity: "error",
      from: { path: src("server"), pathNot: TESTS },
      to: {
        path: "^src/",
        pathNot: [
          "^src/index\\.ts$",
          src("configuration", "exceptions", "server", "report", "intake", "rules", "model"),
        ],
      },
    },
    {
      name: "no-stage-imports-composers",
      comment: "index and pipeline compose the stages: a stage that called them would run itself.",
      severity: "error",
      from: { path: src(...JUDGES, ...FINDERS, ...READERS, "report", "model"), pathNot: TESTS },
      to: { path: [COMPOSERS, src("server")] },
    },
    upward(
      "finders-do-not-judge",
      FINDERS,
      src(...JUDGES, "report"),
      "What is found does not depend on what may be published, nor on how it is printed.",
    ),
    upward(
      "readers-do-not-find",
      READERS,
      src(...JUDGES, ...FINDERS, "report"),
      "pdf, intake and rules are the ground the stages stand on.",
    ),
    upward(
      "judges-do-not-print",
      JUDGES,
      src("report"),
      "Stages make findings; how they are printed is the report's business.",
    ),
    ...apart(JUDGES),
    ...apart(FINDERS),
    ...apart(READERS, { configuration: ["rules"] }),
    onlyIn(
      "only-pdf-knows-the-page-engine",
      ["src/pdf/"],
      npm("@embedpdf/pdfium", "pdfjs-dist"),
      "One page engine, one folder that knows it: places and pixels agree because nobody else reads pages.",
    ),
    onlyIn(
      "only-where-files-are-built-or-taken-apart",
      ["src/pdf/", "src/redaction/", "src/evidence/", "src/breach/", "src/verification/", "src/leaks/"],
      npm("pdf-lib"),
      "Raw PDF objects are read by pdf, leaks and verification, and written by redaction; evidence draws on the pages written, breach writes its form.",
    ),
    onlyIn(
      "only-reading-knows-ocr",
      ["src/reading/"],
      npm("tesseract\\.js", "tesseract\\.js-core", "@tesseract\\.js-data/[^/]+"),
      "OCR is slow and uncertain: everyone else gets its text with its confidence.",
    ),
    onlyIn(
      "only-intake-opens-envelopes",
      ["src/intake/"],
      npm("pkijs", "asn1js"),
      "What a file is, and what is in it, is settled before anyone reads it: the other stages get a PDF.",
    ),
    onlyIn(
      "only-server-serves",
      ["src/server/"],
      npm("fastify"),
      "One place listens, on this machine alone, and guards every request.",
    ),
    {
      name: "page-knows-contract-and-model",
      comment:
        "The page runs in a browser: of the program it knows the model and what the answers of the server look like.",
      severity: "error",
      from: { path: "^src/server/web/", pathNot: TESTS },
      to: { path: "^(src|cli)/", pathNot: ["^src/server/web/", "^src/server/contract\\.ts$", "^src/model/"] },
    },
    {
      name: "server-knows-no-page",
      comment: "The page is built by itself and served as files.",
      severity: "error",
      from: { path: "^(src|cli)/", pathNot: ["^src/server/web/", TESTS] },
      to: { path: "^src/server/web/" },
    },
    onlyIn(
      "only-audit-keeps-a-store",
      ["src/audit/"],
      npm("libsql"),
      "What is kept of a site is kept in one place, without the data found.",
    ),
    onlyIn(
      "only-the-queue-knows-postgres",
      ["src/audit/queue/"],
      npm("pg-boss", "pg"),
      "What goes to other machines is sealed in one place.",
    ),
    onlyIn(
      "only-audit-reads-sites",
      ["src/audit/"],
      npm("htmlparser2", "robots-parser"),
      "Pages of sites are read in one place, as a guest.",
    ),
    onlyIn(
      "only-cli-parses-the-command-line",
      ["cli/"],
      npm("commander"),
      "The library is called with values, not with arguments.",
    ),
    onlyIn(
      "only-rules-read-rules",
      ["src/rules/", "src/configuration/"],
      npm("ajv", "yaml"),
      "Law is data that is checked when it is loaded, in one place.",
    ),
    onlyIn(
      "few-touch-the-disk",
      ["cli/", "src/intake/", "src/rules/", "src/configuration/", "src/audit/", "src/server/", "src/pdf/pdfium\\.ts$"],
      { path: "^(node:)?fs(/promises)?$" },
      "What is recovered from a document must not reach a disk: stages work in memory. pdfium.ts only reads the engine it loads.",
    ),
    onlyIn(
      "few-touch-the-network",
      ["src/audit/", "src/server/"],
      { path: "^(node:)?(https?|http2|net|tls|dgram|dns)(/promises)?$" },
      "Nothing leaves the machine unless the user named a URL to read.",
    ),
    onlyIn(
      "one-starts-programs",
      ["src/reading/native-tesseract.ts", "cli/open-browser.ts"],
      { path: "^(node:)?child_process$" },
      "Files come from strangers: programs beside this one are the OCR engine that the user asked for, and the user's browser.",
    ),
    {
      name: "no-development-packages",
      comment:
        "The installed program has no development packages: an import of one fails at the user's. The page is built before.",
      severity: "error",
      from: { path: "^(cli|src)/", pathNot: [TESTS, "^src/server/web/"] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tests-in-the-program",
      comment: "Tests and what serves them are not built.",
      severity: "error",
      from: { path: "^(cli|src)/", pathNot: TESTS },
      to: { path: TESTS },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
