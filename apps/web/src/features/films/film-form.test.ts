import { expect, it } from 'vitest';
import { detailsOf } from './film-form.ts';

it('what is typed is what is sent: empty boxes are nothing, lists have no empty entries', () => {
  const typed = new FormData();
  for (const [name, value] of Object.entries({
    title: ' Hush Acre ',
    releaseDate: '',
    genres: 'Horror, , Drama',
    cast: 'A. Quill\n\nB. Marrow, Jr.\n',
  }))
    typed.set(name, value);
  expect(detailsOf(typed)).toEqual({
    ...{ title: 'Hush Acre', releaseDate: null, rating: null, distributor: null, franchise: null, director: null },
    ...{ genres: ['Horror', 'Drama'], cast: ['A. Quill', 'B. Marrow, Jr.'] },
  });
});
