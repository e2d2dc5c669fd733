/** Emphasis for terminals; without colours every function gives back its text. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

export function palette(colour: boolean): Palette {
  const style =
    (on: number, off: number) =>
    (text: string): string =>
      colour ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return { strong: style(1, 22), faint: style(2, 22), red: style(31, 39), yellow: style(33, 39), green: style(32, 39) };
}
