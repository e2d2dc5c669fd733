/** Where a document is about to be published: InPA portal, albo pretorio on line, Amministrazione Trasparente. */
export type Channel = "inpa" | "albo" | "at";

export const CHANNELS = ["inpa", "albo", "at"] as const satisfies readonly Channel[];
