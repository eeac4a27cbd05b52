import { BlockList, isIP } from 'node:net';

/**
 * Whose word on where a request comes from is believed. Next to the API stands the dashboard's server: on this machine, or named. What is
 * further away must be named, for anybody can write what a header says.
 *
 * @param networks addresses and networks such as `10.0.0.0/8`
 * @returns for fastify's `trustProxy`: an address, and how many were believed before it
 */
export function trustOf(networks: readonly string[]): (address: string, hop: number) => boolean {
  const named = listOf(networks);
  const thisMachine = listOf(['127.0.0.0/8', '::1']);
  return (address, hop) => has(named, address) || (hop === 0 && has(thisMachine, address));
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return list;
}

function has(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
