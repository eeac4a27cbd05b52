/** An IP address as a number of so many bits. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}
/** All addresses that begin with the same bits. */
export interface IpNetwork extends IpAddress {
  /** How many bits they share. */
  readonly length: number;
}

const groupBits = 16n;

/** Reads an address in its plain form: four decimal numbers, or IPv6 without brackets and zone. Null for anything else. */
export function parseIp(text: string): IpAddress | null {
  const four = parseFour(text);
  if (four !== null) return { bits: 32, value: four };
  const six = parseSix(text);
  return six === null ? null : { bits: 128, value: six };
}

/** Reads `10.0.0.0/8`; an address alone is the network of itself. Null for anything else, and where bits are set beyond its length. */
export function parseNetwork(text: string): IpNetwork | null {
  const [head = '', tail, ...more] = text.split('/');
  const address = parseIp(head);
  if (!address || more.length > 0 || (tail !== undefined && !/^\d{1,3}$/.test(tail))) return null;
  const length = tail === undefined ? address.bits : Number(tail);
  if (length > address.bits) return null;
  const network = { ...address, length };
  return isWithin(network, address) && beyond(network) === 0n ? network : null;
}

/** Whether a network holds an address. */
export function isWithin(network: IpNetwork, { bits, value }: IpAddress): boolean {
  if (network.bits !== bits) return false;
  const rest = BigInt(bits - network.length);
  return value >> rest === network.value >> rest;
}

/** Whether a network holds all of another one. */
export function holds(outer: IpNetwork, inner: IpNetwork): boolean {
  return inner.length >= outer.length && isWithin(outer, inner);
}

function beyond({ bits, length, value }: IpNetwork): bigint {
  return value & ((1n << BigInt(bits - length)) - 1n);
}

function parseFour(text: string): bigint | null {
  // Numbers with a 0 before them are octal to some and decimal to others.
  if (!/^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text)) return null;
  const parts = text.split('.').map(Number);
  return parts.some((part) => part > 255) ? null : parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parseSix(text: string): bigint | null {
  const tail = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  const four = tail ? parseFour(tail[2] ?? '') : null;
  if (tail && four === null) return null;
  const plain = tail && four !== null ? `${tail[1]}${(four >> groupBits).toString(16)}:${(four & 0xffffn).toString(16)}` : text;
  if (!/^[0-9a-f:]+$/i.test(plain)) return null;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((sum, group) => (sum << groupBits) + BigInt(`0x${group}`), 0n);
}
