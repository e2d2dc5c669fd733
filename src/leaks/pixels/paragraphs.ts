import type { PixelBox } from "../../pdf/page-transform.ts";

/** Groups lines that follow each other closely, from the top; each group in the order of its lines. */
export function paragraphs<Line extends PixelBox>(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const group = groups.find((one) => one.some((other) => follows(other, line)));
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function follows(upper: PixelBox, lower: PixelBox): boolean {
  const height = Math.max(upper.bottom - upper.top, lower.bottom - lower.top);
  const gap = Math.max(upper.left, lower.left) - Math.min(upper.right, lower.right);
  return lower.top - upper.bottom < height && gap < 2 * height;
}
