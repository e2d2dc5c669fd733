import { actWith, COVER_BOX, newAct, secretText, type Trap, trapOf } from "./act.ts";
import { within } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

const [X0, Y0, X1, Y1] = COVER_BOX;
const SIZE = 32;
const IMAGE = `/Type /XObject /Subtype /Image /Width ${SIZE} /Height ${SIZE} /BitsPerComponent 8`;
const PAINTED = within([X1 - X0, 0, 0, Y1 - Y0, X0, Y0], "/I1 Do\n");
const square = (value: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: SIZE * SIZE }, (_, index) => value(index % SIZE, Math.floor(index / SIZE)));

function pictured(name: string, picture: (pdf: RawPdf) => number, operators: string): Trap {
  const pdf = newAct();
  return trapOf(name, pdf, [{ content: actWith(operators), resources: `/XObject << /I1 ${ref(picture(pdf))} >>` }], []);
}

/** A signature or seal scanned to a transparent PNG and laid over the name: opaque along one thin line only. */
export const transparentPictureOverText = (): Trap =>
  pictured(
    "transparent-picture-over-text",
    (pdf) => {
      const stroke = pdf.stream(
        `${IMAGE} /ColorSpace /DeviceGray`,
        square((x, y) => (x === y ? 255 : 0)),
      );
      return pdf.stream(
        `${IMAGE} /ColorSpace /DeviceGray /SMask ${ref(stroke)}`,
        square(() => 40),
      );
    },
    secretText() + PAINTED,
  );

/** The same as a stencil: one bit per pixel, painted where the bit is 0. */
export const stencilOverText = (): Trap =>
  pictured(
    "stencil-over-text",
    (pdf) =>
      pdf.stream(
        `/Type /XObject /Subtype /Image /Width ${SIZE} /Height ${SIZE} /BitsPerComponent 1 /ImageMask true`,
        Uint8Array.from({ length: (SIZE * SIZE) / 8 }, (_, index) => {
          const [row, byte] = [Math.floor(index / 4), index % 4];
          return Math.floor(row / 8) === byte ? 255 ^ (128 >> (row % 8)) : 255;
        }),
      ),
    `${secretText()}q 0 0 0.6 rg\n${PAINTED}Q\n`,
  );

/** Words set upon a picture, as on covers and posters. */
export const textOverPicture = (): Trap =>
  pictured(
    "text-over-picture",
    (pdf) =>
      pdf.stream(
        `${IMAGE} /ColorSpace /DeviceGray`,
        square((x, y) => 190 + ((x * 7 + y * 5) % 60)),
      ),
    PAINTED + secretText(),
  );

export const cleanPictures = (): Trap[] => [transparentPictureOverText(), stencilOverText(), textOverPicture()];
