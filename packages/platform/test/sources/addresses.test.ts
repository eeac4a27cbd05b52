import { describe, expect, it } from 'vitest';
import { addressRules, parseHost, parseRule } from '../../src/sources/address-rules.ts';
import { findAddress, refusalOfHost } from '../../src/sources/find-address.ts';

const none = addressRules([]);
const anywhere = addressRules(['0.0.0.0/0', '::/0']);
const refuses = (entries: readonly string[], host: string) => refusalOfHost(addressRules(entries), host);

describe('an address that is no public one, in whatever form', () => {
  it.each([
    // This machine.
    ...['127.0.0.1', '127.1.2.3', '127.0.0.1.', '0.0.0.0', '0.1.2.3', '::1', '[::1]', '::', '0:0:0:0:0:0:0:1', '0000:0000::0001'],
    // Private.
    ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
    // Link-local, shared, multicast, reserved, for examples.
    ...['169.254.1.1', 'fe80::1', 'febf::1', '100.64.0.1', '100.127.255.255', '224.0.0.1', 'ff02::1', '240.0.0.1', '255.255.255.255'],
    ...['192.0.0.8', '192.88.99.1', '198.18.0.1', '198.19.255.255', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '100::1'],
    ...['2001::1', '4000::1', '3fff::1', '5f00::1'],
    // IPv4 in the clothes of IPv6: mapped, compatible, translated, 6to4.
    ...['::ffff:127.0.0.1', '[::ffff:7f00:1]', '::FFFF:10.0.0.1', '::ffff:a9fe:101', '::10.0.0.1', '::ffff:0:10.0.0.1'],
    ...['64:ff9b::10.0.0.1', '64:ff9b::7f00:1', '2002:a00:1::', '2002:7f00:1::1'],
  ])('%s is refused, though everything is listed', (host) => {
    expect(parseHost(host)?.kind).toBe('address');
    expect(refusalOfHost(anywhere, host)).toMatch(/may not be reached: it is an address of the kind/);
  });

  it.each([
    ...['169.254.169.254', '169.254.170.2', '100.100.100.200', '168.63.129.16', '192.0.0.192'],
    ...['::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', 'fd00:ec2::254', 'fd20:ce::254'],
  ])('%s holds a machine’s credentials, and no list opens it', (host) => {
    const entries = ['0.0.0.0/0', '::/0', '169.254.0.0/16', '169.254.169.254', '100.64.0.0/10', 'fd00::/8', 'fd00:ec2::254', host];
    expect(refuses(entries, host)).toMatch(/credentials/);
  });
});

describe('what is no host in its plain form', () => {
  it.each([
    // The same machine to a resolver: as one number, octal, hexadecimal, with fewer parts.
    ...['2130706433', '017700000001', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '127.1', '127.0.1', '010.0.0.1', '0x7f.1', '1', '0x'],
    ...['127.0.0.1.0', '127.0.0.256', '1.2.3.4.5', 'db.example.1', 'db.0x7f'],
    ...[
      'fe80::1%eth0',
      '[fe80::1%25eth0]',
      '::1%lo',
      '127.0.0.1%eth0',
      '1::2::3',
      ':::1',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '::ffff:127.1',
    ],
    ...['::ffff:0177.0.0.1', '12345::', '[::1', '::1]', '[127.0.0.1]', '[db.example]'],
    ...['', '.', '..', 'db..example', 'db.example..', '-db.example', 'db-.example', `${'a'.repeat(64)}.example`],
    ...[
      'db.example:3306',
      'user@db.example',
      'db.example/x',
      'db.example?x',
      'db example',
      ' db.example',
      'db.exa\nmple',
      'http://db.example',
    ],
    ...['１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1', 'bücher.example', 'db.example\u0000', '/tmp/mysql.sock'],
  ])('%j is refused', (host) => {
    expect(parseHost(host)).toBeNull();
    expect(refusalOfHost(anywhere, host)).toMatch(/no host name and no address/);
  });
});

describe('what the list opens', () => {
  it.each([
    ['nothing listed', [], '8.8.8.8', false],
    ['another listed', ['8.8.4.4'], '8.8.8.8', false],
    ['the address', ['8.8.8.8'], '8.8.8.8', true],
    ['the address, mapped', ['8.8.8.8'], '::ffff:8.8.8.8', true],
    ['its network', ['8.8.0.0/16'], '8.8.8.8', true],
    ['every network', ['0.0.0.0/0'], '8.8.8.8', true],
    ['public IPv6', ['2600::/16'], '2600::1', true],
    ['public IPv6, not listed', ['0.0.0.0/0'], '2600::1', false],
    ['a private network', ['10.1.0.0/16'], '10.1.2.3', true],
    ['a private network, mapped', ['10.1.0.0/16'], '::ffff:10.1.2.3', true],
    ['the neighbouring network', ['10.1.0.0/16'], '10.2.0.1', false],
    ['a network wider than the private range', ['10.0.0.0/7'], '10.1.2.3', false],
    ['this machine, asked for', ['127.0.0.1'], '127.0.0.1', true],
    ['unique local, asked for', ['fd12::/16'], 'fd12::1', true],
    ['link-local, asked for', ['169.254.10.0/24'], '169.254.10.1', true],
    ['a name', ['db.lumen.example'], 'DB.lumen.example.', true],
    ['a name under one', ['db.lumen.example'], 'a.db.lumen.example', false],
    ['a suffix', ['*.lumen.example'], 'a.db.lumen.example', true],
    ['the suffix itself', ['*.lumen.example'], 'lumen.example', false],
    ['what only ends alike', ['*.lumen.example'], 'evillumen.example', false],
    ['a name, while networks are listed: its address decides', ['10.0.0.0/8'], 'db.lumen.example', true],
  ])('%s', (_what, entries, host, open) => {
    expect(refuses(entries, host) === null).toBe(open);
  });

  it.each(['8.8.8.8/33', '10.0.0.1/8', '*', '*.*.example', 'a b', '1.2.3', '::/129', '10.0.0.0/-1', '10.0.0.0/8/8', ''])(
    '%j is no entry of a list',
    (entry) => {
      expect(parseRule(entry)).toBeNull();
    },
  );
});

describe('a name is looked up once, and its owner cannot point it elsewhere', () => {
  const lumen = addressRules(['db.lumen.example', '10.1.0.0/16']);
  const found = (...addresses: string[]) => findAddress(lumen, 'db.lumen.example', async () => addresses);

  it('is reached at the first address that may be', async () => {
    let asked = 0;
    const once = async () => {
      asked += 1;
      return ['192.168.0.1', '10.1.2.3', '8.8.8.8'];
    };
    expect([await findAddress(lumen, 'db.lumen.example', once), asked]).toEqual(['10.1.2.3', 1]);
  });

  it.each(['127.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', '192.168.1.1', 'fe80::1%eth0'])(
    'is refused at %s',
    async (address) => {
      await expect(found(address)).rejects.toMatchObject({ code: 'bad_request', message: expect.stringContaining(address) });
    },
  );

  it('that is listed nowhere is not asked for, and needs an address of the list', async () => {
    const never = async () => expect.fail('it was asked for');
    await expect(findAddress(none, 'db.lumen.example', never)).rejects.toMatchObject({ code: 'bad_request' });
    await expect(findAddress(lumen, 'other.example', async () => ['8.8.8.8'])).rejects.toMatchObject({ code: 'bad_request' });
    expect(await findAddress(lumen, 'other.example', async () => ['10.1.9.9'])).toBe('10.1.9.9');
  });

  it('without an address says so', async () => {
    await expect(found()).rejects.toMatchObject({ code: 'unavailable' });
    const broken = findAddress(lumen, 'db.lumen.example', () => Promise.reject(new Error('ENOTFOUND')));
    await expect(broken).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('an address is taken as it is written, without its brackets', async () => {
    const rules = addressRules(['fd12::/16', '10.1.2.3']);
    const never = async () => expect.fail('it was asked for');
    expect(await findAddress(rules, '[fd12::1]', never)).toBe('fd12::1');
    expect(await findAddress(rules, '10.1.2.3.', never)).toBe('10.1.2.3');
  });
});
