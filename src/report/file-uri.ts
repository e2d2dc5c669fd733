/**
 * The URI of a file: relative names stay relative, absolute ones become `file:` URIs. Folders of Windows are separated
 * by slashes.
 */
export function fileUri(file: string): string {
  const path = file.replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
