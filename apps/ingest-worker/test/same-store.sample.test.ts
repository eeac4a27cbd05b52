import type { MetadataStore } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAudience, openMetadata, temporaryFolder } from './support/stores.ts';
import { generateSmall, seeded, type Variant, writeVariant } from './support/variants.ts';

describe('the same rows make the same store, row for row', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let metadata: MetadataStore;
  let reference: string;
  const plain: Variant = { format: 'csv', packed: false, parts: 1, shuffle: null };

  beforeAll(async () => {
    folder = await temporaryFolder();
    metadata = await openMetadata(folder.path);
    await generateSmall(`${folder.path}/generated`, 7, 3);
    await writeVariant(`${folder.path}/generated`, `${folder.path}/plain`, plain);
    reference = await digestAfter(`${folder.path}/plain`);
  });
  afterAll(async () => {
    await metadata.close();
    await folder.remove();
  });

  async function digestAfter(...folders: readonly string[]): Promise<string> {
    const audience = await openAudience(':memory:', metadata);
    try {
      for (const one of folders) expect((await audience.import(one)).state).toBe('done');
      expect((await audience.rows('SELECT visits FROM audience_state WHERE moviegoers > 100 AND visits > 1000')).length).toBe(1);
      return await audience.writer.digest();
    } finally {
      await audience.close();
    }
  }

  const variants: Readonly<Record<string, Variant>> = {
    'shuffled, columns too': { ...plain, shuffle: seeded(1) },
    'split over ten files': { ...plain, parts: 10, shuffle: seeded(2) },
    'as NDJSON': { ...plain, format: 'ndjson' },
    'packed NDJSON, shuffled, three files': { format: 'ndjson', packed: true, parts: 3, shuffle: seeded(3) },
    'packed CSV': { ...plain, packed: true },
  };
  for (const [name, variant] of Object.entries(variants))
    test(name, async () => {
      const other = await writeVariant(`${folder.path}/generated`, `${folder.path}/${name}`, variant);
      expect(await digestAfter(other)).toBe(reference);
    });

  test('the same folder twice, and as the generator wrote it with its dirt', async () => {
    const generated = await digestAfter(`${folder.path}/generated`);
    expect(await digestAfter(`${folder.path}/generated`, `${folder.path}/generated`)).toBe(generated);
  });

  test('a second import of a folder finds nothing new and says so', async () => {
    const audience = await openAudience(':memory:', metadata);
    const first = (await audience.import(`${folder.path}/generated`)).summary;
    const [before] = await audience.rows('SELECT data_version FROM audience_state');
    const second = (await audience.import(`${folder.path}/generated`)).summary;
    expect(second).toMatchObject({
      rows: first?.rows,
      moviegoers: first?.moviegoers,
      visits: first?.visits,
      deadLetters: first?.deadLetters,
    });
    expect(await audience.rows('SELECT data_version FROM audience_state')).toEqual([before]);
    expect((second?.duplicates ?? 0) + (second?.outdated ?? 0)).toBe((second?.members ?? 0) + (second?.transactions ?? 0));
    await audience.close();
  });

  test('a dry run says what the import then says, and keeps nothing', async () => {
    const audience = await openAudience(':memory:', metadata);
    const letters = (await metadata.deadLetters.list({})).length;
    const dry = await audience.import(`${folder.path}/plain`, true);
    expect(await audience.rows('SELECT count(*)::INTEGER AS visits FROM visit')).toEqual([{ visits: 0 }]);
    expect((await metadata.deadLetters.list({})).length).toBe(letters);
    const real = await audience.import(`${folder.path}/plain`);
    const figures = ({ summary }: typeof dry) => ({ ...summary, seconds: 0, rowsPerSecond: 0 });
    expect(figures(dry)).toEqual(figures(real));
    await audience.close();
  });
});
