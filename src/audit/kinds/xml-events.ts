import { Parser } from "htmlparser2";

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML from its beginning to its end. What is not well formed is read as far as it goes. */
export function readXml(xml: string, { open = () => {}, text = () => {}, close = () => {} }: XmlEvents): void {
  const parser = new Parser({ onopentag: open, ontext: text, onclosetag: close }, { xmlMode: true });
  parser.end(xml);
}
