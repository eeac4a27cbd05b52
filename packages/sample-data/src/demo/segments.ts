import type { Definition } from '@marquee/dsl';
import { VARGA } from '../effects/art-house.ts';
import { CINDERFALL } from '../effects/film-pair.ts';
import { GARY } from '../effects/gen-z.ts';
import { KESTREL } from '../effects/opening-night.ts';
import { NINEFOLD } from '../effects/presale.ts';
import { attribute, define, LAST_YEAR, saw, visit, visits } from '../effects/questions.ts';

/** A saved segment of the first start. What its note promises is planted in the data. */
export interface SampleSegment {
  readonly name: string;
  readonly note: string;
  readonly definition: Definition;
  /** The id of a demo person, and below the id of that person's organisation. */
  readonly author: string;
  readonly organisation: string;
}

const analyst = { author: 'mara-lindqvist', organisation: 'halden-street-releasing' };
const marketer = { author: 'jonah-adeyemi', organisation: 'halden-street-pictures' };
const approver = { author: 'beatriz-hollis', organisation: 'northlight-cinemas' };

/** Whom the campaigns of the first start are for. */
export const writtenTo = 'Adults who can be written to';

/** One segment for each story in the data. Open the first one first. Each is large enough that its profile shows figures and does not hide them. */
export const sampleSegments: readonly SampleSegment[] = [
  {
    name: 'Kestrel Meridian, opening weekend',
    note: 'More than two in three are men; by the next Thursday it is six in ten. Look at age and frequency too.',
    definition: define(saw(KESTREL, visit('runDay', 'atMost', 2))),
    ...analyst,
  },
  {
    name: 'Horror regulars, evening and late',
    note: 'At least two horror films in the evening or late within two years. Change the number and watch the count.',
    definition: define(
      attribute('age', 'atLeast', 18),
      visits([visit('film.genre', 'anyOf', ['horror']), visit('daypart', 'in', ['evening', 'late'])], {
        during: { kind: 'last', count: 24, unit: 'month' },
        op: 'atLeast',
        value: 2,
      }),
    ),
    ...analyst,
  },
  {
    name: 'Ninefold Tide, bought ahead',
    note: 'Tickets bought a day or more before the session: nearly two in three are men, and half are under 35.',
    definition: define(saw(NINEFOLD, visit('leadDays', 'atLeast', 1))),
    ...analyst,
  },
  {
    name: 'Low Sun Over Varga, who went',
    note: 'Three quarters are 50 and over, more than twice their part of all moviegoers.',
    definition: define(saw(VARGA)),
    ...analyst,
  },
  {
    name: 'Cinderfall Station or Ninefold Tide, but not Kestrel Meridian',
    note: 'Who saw Cinderfall Station is three times as likely to see Kestrel Meridian: these saw a film like it and are still missing.',
    definition: define(visits([visit('film', 'in', [CINDERFALL, NINEFOLD])]), { kind: 'not', of: saw(KESTREL) }),
    ...analyst,
  },
  {
    name: 'Under 25, Tuesdays',
    note: 'The cheap ticket works: Tuesday is a larger part of the week for the under-25s than for anyone else.',
    definition: define(attribute('age', 'between', [12, 24]), visits([visit('weekday', 'in', ['tue'])], { during: LAST_YEAR })),
    ...marketer,
  },
  {
    name: 'Plus One, Minus Gary, first two weeks',
    note: 'More than one in three are under 25. Of the opening weekend one in nine came twice: make it “at least 2” and see.',
    definition: define(saw(GARY, visit('runDay', 'between', [-1, 13]))),
    ...marketer,
  },
  {
    name: writtenTo,
    note: 'By e-mail or by push: whom campaigns ask exhibitors to send to.',
    definition: define(attribute('age', 'atLeast', 18), attribute('reachableBy', 'anyOf', ['email', 'push'])),
    ...marketer,
  },
  {
    name: 'Premium formats, not seen for six months',
    note: 'Members who saw a film in a premium format within two years, have stayed away for six months and can be written to.',
    definition: define(
      visits([visit('format', 'in', ['large format', '3D', 'motion seats'])], {
        during: { kind: 'last', count: 24, unit: 'month' },
      }),
      visits([], { during: { kind: 'last', count: 6, unit: 'month' }, op: 'exactly', value: 0 }),
      attribute('reachableBy', 'anyOf', ['email', 'push']),
    ),
    ...approver,
  },
];
