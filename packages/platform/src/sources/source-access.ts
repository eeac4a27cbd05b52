import type { SourceAccess } from '@marquee/core';
import { addressRules } from './address-rules.ts';
import { feedFolder } from './feed-folders.ts';
import { findAddress, refusalOfHost } from './find-address.ts';
import { sealedPasswords } from './sealed-passwords.ts';

/** What sources may reach, by the settings of the product, and the passwords of their databases. */
export function createSourceAccess(
  { addresses, folders }: { readonly addresses: readonly string[]; readonly folders: readonly string[] },
  secret: string,
): SourceAccess {
  const rules = addressRules(addresses);
  return {
    folders,
    folder: (given) => feedFolder(folders, given),
    refusalOf: (host) => refusalOfHost(rules, host),
    address: (host) => findAddress(rules, host),
    ...sealedPasswords(secret),
  };
}
