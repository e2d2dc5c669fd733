import type { Channel } from "../../../model/channel.ts";

/** What is known of the addresses of one of the products that bodies publish with. */
export interface Portal {
  readonly id: string;
  readonly recognises: (url: URL) => boolean;
  /** What the addresses of one body have in common on a host that serves many; null where a host serves one. */
  readonly tenant?: (url: URL) => string | null;
  /** Whether the address, whose ending does not tell, is that of a document. */
  readonly isDocument: (url: URL) => boolean;
  readonly channel: (url: URL) => Channel | null;
}
