import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { nameOf, type PdfStream } from "../../pdf/file/pdf-object.ts";
import { attachedContent, joinedUpTo, MAX_TOLD } from "./attached-content.ts";
import type { AttachedFile } from "./attached-files.ts";

/** What can be told of an attachment: names, description, and the text in it or, when it is not read, its type. */
export function attachmentText(
  file: PdfFile,
  { labels, stream }: AttachedFile,
  pdfs: ReadonlyMap<PdfStream, string>,
): string {
  if (stream === null) return joinedUpTo(labels, MAX_TOLD);
  const { type, text, complete, tooDeep } = attachedContent(file.decode(stream).data, file.limits["attachment-depth"]);
  if (!complete) file.note(tooDeep ? "attachment-depth" : "stream", stream.id.number);
  const content = pdfs.get(stream) ?? text;
  const declared = nameOf(file.get(stream.dict, "Subtype")) ?? "";
  return joinedUpTo([...labels, content === "" && type === "other" ? declared : content], MAX_TOLD);
}
