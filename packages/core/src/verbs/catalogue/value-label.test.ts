import { expect, it } from 'vitest';
import { valueLabel } from './value-label.ts';

it.each([
  ['horror', 'Horror'],
  ['science fiction', 'Science fiction'],
  ['3d', '3D'],
  ['4dx', '4DX'],
  ['3d imax', '3D imax'],
  ['imax', 'IMAX'],
  ['box office', 'Box office'],
  ['PG-13', 'PG-13'],
  ['Ida Voss', 'Ida Voss'],
  ['éclair', 'Éclair'],
  ['12a', '12A'],
  ['', ''],
])('reads %j as %j', (value, label) => {
  expect(valueLabel(value)).toBe(label);
});
