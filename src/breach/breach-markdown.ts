import type { Block } from "./breach-blocks.ts";

/** The breach file as Markdown, with a line end. */
export const breachMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map((block, index) => separator(block, blocks[index - 1]) + markdown(block)).join("")}\n`;

/** Items of a list follow each other; everything else is a paragraph of its own. */
function separator(block: Block, before: Block | undefined): string {
  if (before === undefined) return "";
  return block.kind === "item" && before.kind === "item" ? "\n" : "\n\n";
}

function markdown(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${block.text}`;
    case "heading":
      return `## ${block.text}`;
    case "subheading":
      return `### ${block.text}`;
    case "paragraph":
      return block.text;
    case "item":
      return `- **${block.label}**: ${block.text.replaceAll("_", "\\_")}`;
  }
}
