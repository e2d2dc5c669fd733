import sharp from "sharp";

/** Pixels of a picture that is read at most. */
const MOST_PIXELS = 100_000_000;
/** Pixels for an inch that scans have; a picture without a size of its own is taken for one. */
const DENSITY = 200;

/**
 * A picture as a PDF of one page, so that it is read like a scan. JPEG goes in as it is, with what its file holds beside the
 * pixels; of the others the first page is encoded.
 * @return null when it can't be decoded
 */
export async function picturePdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS });
    const { format, width, height, space, orientation = 1 } = await picture.metadata();
    const isPlainJpeg = format === "jpeg" && orientation === 1 && (space === "srgb" || space === "b-w");
    if (isPlainJpeg) return pdfOf(bytes, width, height, space === "b-w");
    const { data, info } = await picture
      .rotate()
      .flatten({ background: "white" })
      .toColourspace("srgb")
      .jpeg({ quality: 92 })
      .toBuffer({ resolveWithObject: true });
    return pdfOf(data, info.width, info.height, info.channels === 1);
  } catch {
    return null;
  }
}

function pdfOf(jpeg: Uint8Array, width: number, height: number, isGrey: boolean): Uint8Array {
  const [w, h] = [width, height].map((pixels) => ((72 * pixels) / DENSITY).toFixed(2));
  const content = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`;
  const objects: (string | [string, Uint8Array])[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    [`<< /Length ${content.length} >>`, Buffer.from(content)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /${isGrey ? "DeviceGray" : "DeviceRGB"} /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
  ];
  const pieces: Uint8Array[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === "string") add(Buffer.from(object));
    else {
      add(Buffer.from(`${object[0]}\nstream\n`));
      add(object[1]);
      add(Buffer.from("\nendstream"));
    }
    add(Buffer.from("\nendobj\n"));
  }
  const start = length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
