import { holds, type IpAddress, type IpNetwork, isWithin, parseIp, parseNetwork } from './ip-address.ts';

/** Which hosts may be reached: those of the list, by name or by network. */
export interface AddressRules {
  /** Small letters; one that begins with a dot stands for every name under it. */
  readonly names: readonly string[];
  readonly networks: readonly IpNetwork[];
}
export type Host = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'address'; readonly address: IpAddress };

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const name = new RegExp(`^${label}(?:\\.${label})*$`);
const numeric = /(^|\.)(0x[0-9a-f]*|\d+)$/;

/** Addresses that are of no public network, with what they are for (IANA's special-purpose registries). */
const special: readonly (readonly [string, string])[] = [
  ...(['0.0.0.0/8', '127.0.0.0/8', '::/128', '::1/128'] as const).map((one) => [one, 'this machine itself'] as const),
  ...(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10'] as const).map(
    (one) => [one, 'a private network'] as const,
  ),
  ...(['169.254.0.0/16', 'fe80::/10'] as const).map((one) => [one, 'link-local'] as const),
  ['100.64.0.0/10', 'shared by a provider’s customers'],
  ...(['224.0.0.0/4', 'ff00::/8'] as const).map((one) => [one, 'multicast'] as const),
  ...(['192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '240.0.0.0/4'] as const).map((one) => [one, 'reserved'] as const),
  ...(['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'] as const).map(
    (one) => [one, 'for examples'] as const,
  ),
  ...(['100::/64', '2001::/23', '5f00::/16'] as const).map((one) => [one, 'reserved'] as const),
];
const specials = special.map(([text, what]) => ({ network: networkOf(text), what }));
const publicSix = networkOf('2000::/3');

/** Where clouds tell a machine its own credentials: no list opens these. */
const metadata = [
  ...['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  ...['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'],
].map(networkOf);

/** Forms of IPv6 that stand for an address of IPv4, with how many bits stand behind it: mapped, compatible, translated and 6to4. */
const carriers = [
  ['::ffff:0:0/96', 0],
  ['::ffff:0:0:0/96', 0],
  ['::/96', 0],
  ['64:ff9b::/96', 0],
  ['2002::/16', 80],
] as const;
const carriersOfFour = carriers.map(([text, behind]) => ({ network: networkOf(text), behind: BigInt(behind) }));

/** Reads entries such as `db.lumen.example`, `*.lumen.example`, `10.1.0.0/16`. Null for an entry that is none of them. */
export function parseRule(entry: string): AddressRules | null {
  const text = entry.trim().toLowerCase();
  const network = parseNetwork(text);
  if (network) return { names: [], networks: [network] };
  const suffix = text.startsWith('*.');
  const host = parseHost(suffix ? text.slice(2) : text);
  return host?.kind === 'name' ? { names: [suffix ? `.${host.name}` : host.name], networks: [] } : null;
}

/** The rules of several entries; those that are none count for nothing. */
export function addressRules(entries: readonly string[]): AddressRules {
  const rules = entries.flatMap((entry) => parseRule(entry) ?? []);
  return { names: rules.flatMap(({ names }) => names), networks: rules.flatMap(({ networks }) => networks) };
}

/**
 * Reads a host as somebody wrote it. Null for what is no name and no address in its plain form: whoever connects may take `0x7f.1`, `010.0.0.1`
 * or a zone (`fe80::1%eth0`) for something else than whoever checks.
 */
export function parseHost(given: string): Host | null {
  const text = given.toLowerCase().replace(/\.$/, '');
  const address = parseIp(/^\[[^\]]*:[^\]]*\]$/.test(text) ? text.slice(1, -1) : text);
  if (address) return { kind: 'address', address };
  return name.test(text) && text.length <= 253 && !numeric.test(text) ? { kind: 'name', name: text } : null;
}

/** Whether the list names a host. */
export function isNamed({ names }: AddressRules, host: string): boolean {
  return names.some((one) => (one.startsWith('.') ? host.endsWith(one) && host.length > one.length : host === one));
}

/**
 * Why an address is not to be connected to; null where it may be.
 *
 * A public address needs its name in the list, or a network that holds it. Any other, such as a private one, needs a network that lies within
 * that special range: a name is its owner's to point elsewhere, and 0.0.0.0/0 is not meant for this machine's neighbours.
 *
 * @param named the name it was found by; null where the address itself was given
 */
export function refusalOf(rules: AddressRules, named: string | null, given: IpAddress): string | null {
  const address = carriedBy(given);
  if (metadata.some((one) => isWithin(one, address))) return 'it is where a cloud keeps a machine’s credentials, which nothing may read';
  const listed = rules.networks.filter((network) => isWithin(network, address));
  const kind = specialOf(address);
  if (kind !== null) {
    if (listed.some((network) => holds(kind.network, network))) return null;
    return `it is an address of the kind “${kind.what}”, and FEED_ADDRESSES names no network of that kind which holds it`;
  }
  if (listed.length > 0 || (named !== null && isNamed(rules, named))) return null;
  return 'FEED_ADDRESSES does not name it';
}

/** An IPv4 address in one of IPv6's clothes as what it is; any other as it is. */
function carriedBy(address: IpAddress): IpAddress {
  if (address.bits === 32 || address.value <= 1n) return address;
  const carrier = carriersOfFour.find(({ network }) => isWithin(network, address));
  return carrier ? { bits: 32, value: (address.value >> carrier.behind) & 0xffffffffn } : address;
}

function specialOf(address: IpAddress): { readonly network: IpNetwork; readonly what: string } | null {
  const found = specials.find(({ network }) => isWithin(network, address));
  if (found) return found;
  return address.bits === 128 && !isWithin(publicSix, address) ? { network: { ...address, length: 128 }, what: 'reserved' } : null;
}

function networkOf(text: string): IpNetwork {
  const network = parseNetwork(text);
  if (!network) throw new TypeError(`${text} is no network.`);
  return network;
}
