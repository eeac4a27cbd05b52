import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ServiceError } from '@marquee/core';
import { type AddressRules, isNamed, parseHost, refusalOf } from './address-rules.ts';
import { parseIp } from './ip-address.ts';

/** Finds the addresses of a name, as the system does. */
export type Lookup = (name: string) => Promise<readonly string[]>;

const systemLookup: Lookup = async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

/** Why a host is not to be reached, as far as that can be said without asking for its addresses; null where it may turn out to be. */
export function refusalOfHost(rules: AddressRules, given: string): string | null {
  const host = parseHost(given);
  if (!host) return `“${given}” is no host name and no address in its plain form, such as db.lumen.example or 10.1.2.3.`;
  const why =
    host.kind === 'address'
      ? refusalOf(rules, null, host.address)
      : rules.networks.length === 0 && !isNamed(rules, host.name)
        ? 'FEED_ADDRESSES does not name it'
        : null;
  return why === null ? null : refused(given, why);
}

/**
 * The one address at which a host is to be reached: it is looked up once, and who connects takes no other.
 *
 * @throws ServiceError `bad_request` when the rules let none of its addresses be reached; `unavailable` when it has none
 */
export async function findAddress(rules: AddressRules, given: string, find: Lookup = systemLookup): Promise<string> {
  const before = refusalOfHost(rules, given);
  if (before !== null) throw new ServiceError('bad_request', before);
  const host = parseHost(given);
  if (host?.kind !== 'name') return given.replace(/^\[|\]$|\.$/g, '');
  const found = await find(host.name).catch(() => []);
  if (found.length === 0)
    throw new ServiceError(
      'unavailable',
      `There is no address for ${given}. Check how it is written, and the name server of this machine.`,
    );
  const whys: string[] = [];
  for (const text of found) {
    const address = parseIp(text);
    const why = address && isIP(text) !== 0 ? refusalOf(rules, host.name, address) : 'its address carries a zone';
    if (why === null) return text;
    whys.push(`${text}: ${why}`);
  }
  throw new ServiceError('bad_request', refused(given, whys.join('; ')));
}

function refused(host: string, why: string): string {
  return `${host} may not be reached: ${why}. Whoever runs the product can add it there.`;
}
