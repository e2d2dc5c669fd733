import type { HiddenText, Hiding } from "./kind-reading.ts";

/** Builds the visible text of a document, with what it hides beside it, piece by piece. */
export class TextBuilder {
  readonly hidden: HiddenText[] = [];
  readonly #page: number | null;
  #text = "";
  #underWay: { how: Hiding; text: string } | null = null;

  /** @param page number told with what is hidden */
  constructor(page: number | null = null) {
    this.#page = page;
  }

  /** The text so far, without blanks at the ends of its lines and empty lines. */
  get text(): string {
    const lines = this.#text.split("\n").map((line) => line.trimEnd());
    return lines
      .filter((line) => line !== "")
      .join("\n")
      .trim();
  }

  /** @param how null for what is visible */
  add(text: string, how: Hiding | null = null): void {
    if (how === null) {
      this.#text += text;
      return;
    }
    if (this.#underWay?.how !== how) this.endHidden();
    this.#underWay ??= { how, text: "" };
    this.#underWay.text += text;
  }

  /** What is hidden after this is told by itself. */
  endHidden(): void {
    const text = this.#underWay?.text.replace(/\s+/g, " ").trim();
    if (this.#underWay !== null && text) this.hidden.push({ how: this.#underWay.how, text, page: this.#page });
    this.#underWay = null;
  }
}
