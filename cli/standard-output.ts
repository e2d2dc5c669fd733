import { fstatSync, writeSync } from "node:fs";
import type { Output } from "./context.ts";
import { OutputNotWritable } from "./output-failures.ts";

/**
 * Standard output as commands write to it. Where it leads to a file, all of a text is written or the failure is told: Node
 * takes what a full disk had room for to be all.
 *
 * @throws OutputNotWritable when writing.
 */
export function standardOutput(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  if (!fstatSync(stream.fd).isFile()) return stream;
  return { write: (text) => writeWhole(stream.fd, Buffer.from(text)) };
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new OutputNotWritable("stdout", code);
  }
}
