import { expect, it } from 'vitest';
import { readSites } from './sites-csv.ts';

it('reads columns in any order, and the line each site stands on', () => {
  const { sites, refused } = readSites(
    'name,code,time_zone\r\n"The Grand,\nDowntown",1,America/Chicago\r\n\r\nOdeon,2,America/New_York\r\n',
    'velvet',
  );
  expect(refused).toEqual([]);
  expect(sites.map(({ line, site: { code, name } }) => [line, code, name])).toEqual([
    [2, '1', 'The Grand,\nDowntown'],
    [5, '2', 'Odeon'],
  ]);
});

it('says what the first line lacks, and takes nothing', () => {
  expect(readSites('code,name\n1,A', 'velvet')).toEqual({
    sites: [],
    refused: [{ line: 1, reason: 'The first line has to name the columns; it lacks time_zone.' }],
  });
});

it('leaves out the sites of others, and lines with too many cells', () => {
  const { sites, refused } = readSites('exhibitor,code,name,time_zone\nvelvet,1,A,UTC\nother,2,B,UTC\nvelvet,3,C,UTC,x', 'velvet');
  expect(sites.map(({ site: { code } }) => code)).toEqual(['1']);
  expect(refused.map(({ line }) => line)).toEqual([3, 4]);
});
