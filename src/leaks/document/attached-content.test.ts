import { describe, expect, test } from "vitest";
import { zip } from "../../../test/documents/forms-and-attachments.ts";
import { attachedContent } from "./attached-content.ts";

const text = (content: string): ReturnType<typeof attachedContent> => attachedContent(Buffer.from(content, "utf8"));

describe("what an attachment says", () => {
  test("is read of a workbook, cell by cell", () => {
    const workbook = zip({
      "[Content_Types].xml": "<Types/>",
      "xl/sharedStrings.xml": "<sst><si><t>Solimena</t></si><si><r><t>Bea</t></r><r><t>trice</t></r></si></sst>",
      "docProps/core.xml":
        "<cp:coreProperties><dc:creator>Ugo Tarabelli</dc:creator><dcterms:created>2026-03-18T10:30:00Z</dcterms:created></cp:coreProperties>",
    });
    const { type, text } = attachedContent(workbook);
    expect({ type, lines: text.split("\n") }).toEqual({
      type: "office",
      lines: ["Solimena", "Beatrice", "Ugo Tarabelli"],
    });
  });

  test("is read of archives in archives", () => {
    const inner = zip({ "nomi.txt": "Beatrice Solimena" });
    const outer = zip({ "inner.zip": inner });
    expect(attachedContent(inner)).toMatchObject({ type: "archive", text: "nomi.txt\nBeatrice Solimena" });
    expect(attachedContent(outer)).toMatchObject({ text: "inner.zip\nnomi.txt\nBeatrice Solimena", complete: true });
  });

  test.each([
    ["XML", '<?xml version="1.0"?><a nome="Beatrice &amp; Ugo"><b>Solimena</b></a>', "Beatrice & Ugo Solimena"],
    ["HTML", "<html><style>p{color:red}</style><p>Beatrice</p><script>var x</script></html>", "Beatrice"],
    ["RTF", "{\\rtf1\\ansi{\\b Beatrice} Solimen\\'e0\\par}", "Beatrice Solimenà"],
    ["CSV", "\ufeffSolimena;Beatrice\r\n", "Solimena;Beatrice"],
  ])("is read of %s without marks", (_, content, expected) => {
    expect(text(content)).toMatchObject({ type: "text", text: expected });
  });

  test("is not pretended to be known of bytes that are no text", () => {
    expect(attachedContent(new Uint8Array([0, 1, 2, 3, 200, 0, 5]))).toMatchObject({ type: "other", text: "" });
  });

  test("is incomplete when an archive is cut, or unpacks to more than is examined", () => {
    const whole = zip({ "a.txt": "ciao" });
    expect(attachedContent(whole.subarray(0, 40)).complete).toBe(false);
    const lost = Buffer.from(whole);
    lost.writeUInt32LE(7, lost.length - 6);
    expect(attachedContent(lost).complete).toBe(false);
    expect(attachedContent(zip({ "a.txt": "0".repeat(65e6) })).complete).toBe(false);
    expect(attachedContent(zip({ "a.txt": "ciao" })).complete).toBe(true);
  });
});
