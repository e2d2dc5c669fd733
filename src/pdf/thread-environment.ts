/** What a thread needs of the environment: where temporary files go, for the loader of the sources. */
const NEEDED = ["TMPDIR", "TEMP", "TMP"];

/** The environment of threads that read files of strangers: no keys, no passwords, nothing of the user. */
export const threadEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(NEEDED.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined));
