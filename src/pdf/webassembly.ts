/** The parts of the WebAssembly namespace used here; the ES libraries of TypeScript do not describe it. */
interface WebAssemblyNamespace {
  readonly Memory: { readonly prototype: { readonly buffer: ArrayBuffer; grow(pages: number): number } };
  readonly RuntimeError: new (message?: string) => Error;
}

export const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyNamespace }).WebAssembly;
