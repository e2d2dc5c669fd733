/** Percent codes undone where they are UTF-8; codes of anything else are left. */
export const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    const decoded = Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8");
    return decoded.includes("\ufffd") ? codes : decoded;
  });
