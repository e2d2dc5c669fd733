import { expect, it } from "vitest";
import { traps } from "../../test/documents/index.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { proveShortcut } from "./prove-shortcut.ts";

it.each(traps.map((trap) => [trap.name, trap] as const))(
  "%s: the shortcut suspects all that is hidden",
  async (_, trap) => {
    const document = await openPdf(trap.bytes);
    const proof = await document.withPage(1, proveShortcut);
    document.close();
    expect(proof.lost).toEqual([]);
  },
);

it("spares the ablation of ordinary text", async () => {
  const trap = traps.find(({ name }) => name === "underline-and-borders");
  const document = await openPdf(trap?.bytes ?? new Uint8Array());
  const proof = await document.withPage(1, proveShortcut);
  document.close();
  expect(proof.suspects).toBeLessThan(proof.texts / 2);
});
