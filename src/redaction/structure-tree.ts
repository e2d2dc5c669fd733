import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from "pdf-lib";

/** A page with as many marked paragraphs (MCIDs 0, 1 ...) as it holds. */
export interface TaggedPage {
  readonly page: PDFPage;
  readonly paragraphs: number;
}

/** Tags the paragraphs of a document in their order (ISO 32000-2, 14.7): a document of paragraphs, as much as is known of it. */
export function addStructureTree({ catalog, context }: PDFDocument, pages: readonly TaggedPage[]): void {
  if (pages.every(({ paragraphs }) => paragraphs === 0)) return;
  const root = context.nextRef();
  const document = context.nextRef();
  const numbers: (number | PDFRef)[] = [];
  const kids: PDFRef[] = [];
  for (const { page, paragraphs } of pages) {
    if (paragraphs === 0) continue;
    const elements = Array.from({ length: paragraphs }, (_, id) =>
      context.register(context.obj({ Type: "StructElem", S: "P", P: document, Pg: page.ref, K: id })),
    );
    const key = numbers.length / 2;
    numbers.push(key, context.register(context.obj(elements)));
    page.node.set(PDFName.of("StructParents"), context.obj(key));
    kids.push(...elements);
  }
  context.assign(document, context.obj({ Type: "StructElem", S: "Document", P: root, K: kids }));
  const tree = { Type: "StructTreeRoot", K: [document], ParentTree: context.register(context.obj({ Nums: numbers })) };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of("StructTreeRoot"), root);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
}
