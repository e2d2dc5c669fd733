import type { Document } from "yaml";
import type { Channel } from "../model/channel.ts";
import { yaml } from "../rules/parsers.ts";

/** What is to change in a configuration; null takes a setting away, what is left out stays. */
export interface ConfigurationChange {
  /** Name of the body. */
  readonly organisation?: string | null;
  readonly channel?: Channel | null;
  /** Answers by id of the doubt. */
  readonly doubts?: Readonly<Record<string, string | null>>;
}

/** The content of a configuration file after a change; its comments and the order of its keys stay. */
export function withChange(text: string, { organisation, channel, doubts }: ConfigurationChange): string {
  const document = yaml().parseDocument(text);
  if (channel !== undefined) put(document, ["channel"], channel);
  if (organisation !== undefined) put(document, ["organisation", "name"], organisation);
  for (const [id, answer] of Object.entries(doubts ?? {})) put(document, ["doubts", id], answer);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function put(document: Document, [first, second]: readonly [string, string?], value: string | null): void {
  const { isMap } = yaml();
  if (second === undefined) {
    if (value === null) document.delete(first);
    else document.set(first, value);
    return;
  }
  const group: unknown = document.get(first);
  if (value !== null) {
    // A key whose lines are all commented out has no value yet.
    if (isMap(group)) group.set(second, value);
    else document.set(first, document.createNode({ [second]: value }));
  } else if (isMap(group)) {
    group.delete(second);
    if (group.items.length === 0) document.delete(first);
  }
}
