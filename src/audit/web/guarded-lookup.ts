import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { PrivateAddress } from "./failures.ts";
import { isPrivateAddress } from "./private-address.ts";

/**
 * Resolves names for connections, and refuses those that have an address inside. The connection is made to the very
 * addresses that were looked at, so a name that answers differently the second time gains nothing.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    if (addresses.some(({ address }) => isPrivateAddress(address))) return callback(new PrivateAddress(), []);
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    // The resolver gives an error rather than an empty list.
    if (first !== undefined) callback(null, first.address, first.family);
  });
};
