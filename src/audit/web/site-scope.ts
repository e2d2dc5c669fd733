import { portalOf } from "./portals/portals.ts";

export interface ScopeOptions {
  /** Of what is audited; null for a list, whose addresses are each in scope. */
  readonly root: URL | null;
  /** Further hosts that the user names. */
  readonly hosts: readonly string[];
}

/** Which addresses belong to what is audited. */
export class SiteScope {
  readonly #hosts: Set<string>;
  readonly #tenant: string | null;
  readonly #root: URL | null;

  constructor({ root, hosts }: ScopeOptions) {
    this.#root = root;
    this.#hosts = new Set([...hosts, ...(root === null ? [] : [root.hostname])].map(bare));
    this.#tenant = root && tenantOf(root);
  }

  /** Adds the host of an address that the user's own list names. */
  add(url: URL): void {
    this.#hosts.add(bare(url.hostname));
  }

  /** On a host that serves many bodies, only the addresses of the one audited. What tells no body belongs to it. */
  has(url: URL): boolean {
    if (!this.#hosts.has(bare(url.hostname))) return false;
    if (this.#tenant === null || url.hostname !== this.#root?.hostname) return true;
    const tenant = tenantOf(url);
    return tenant === null || tenant === this.#tenant;
  }
}

const tenantOf = (url: URL): string | null => portalOf(url)?.tenant?.(url) ?? null;

/** With and without `www.` a name means the same site. */
const bare = (host: string): string => host.toLowerCase().replace(/^www\./, "");
