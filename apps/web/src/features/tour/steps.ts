export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The element it speaks of carries this `data-tour`; where it is not on the page the step shows alone. */
  readonly target: string;
  /** The page it is on: the list of segments, or a segment that is open. */
  readonly on: 'list' | 'segment';
}

/** For whom the tour is. */
export interface TourPerson {
  readonly role: string;
  /** Fewer are never shown. */
  readonly smallest: number;
  readonly exhibitors: number;
}

const tree: TourStep = {
  target: 'tree',
  on: 'segment',
  title: 'A condition is a sentence',
  text: 'Grey parts say what is asked, blue parts are your answers. Choose any part to change it, and add conditions below. Nothing is saved until you say so.',
};
const profile: TourStep = {
  target: 'profile',
  on: 'segment',
  title: 'See who they are',
  text: 'The profile compares the audience with everyone who visited in the last 12 months. An index of 120 or more is marked, and so is 80 or less.',
};
const save: TourStep = {
  target: 'save',
  on: 'segment',
  title: 'Save a version',
  text: 'Every save is a version that stays as it is, with your note. Under Versions two of them can be compared, in words and in numbers.',
};
const list = (text: string): TourStep => ({ target: 'segments', on: 'list', title: 'Start from a segment', text });
const count = (text: string): TourStep => ({ target: 'count', on: 'segment', title: 'The count moves while you edit', text });

const analyst = ({ smallest }: TourPerson): readonly TourStep[] => [
  list('A segment is a saved definition of an audience. Point at a name to read what it says. The next step opens one.'),
  tree,
  count(
    `It is for the day shown. Below it: who can be reached, and what each condition keeps or drops. Fewer than ${smallest} are never shown.`,
  ),
  profile,
  save,
];

const marketer = ({ smallest }: TourPerson): readonly TourStep[] => [
  list(
    'A segment is a saved definition of an audience: whom a film is for. Point at a name to read what it says. The next step opens one.',
  ),
  tree,
  {
    target: 'reachable',
    on: 'segment',
    title: 'How many can be written to',
    text: `Of those who match, how many agreed to hear from their cinema and have an address, by channel. Fewer than ${smallest} are never shown.`,
  },
  profile,
  save,
];

const approver = ({ smallest }: TourPerson): readonly TourStep[] => [
  list('A segment is a saved definition of an audience among your own moviegoers: nobody else’s are counted. The next step opens one.'),
  tree,
  count(
    `Your own moviegoers are counted exactly, from ${smallest} on. Below it: who can be reached, and what each condition keeps or drops.`,
  ),
  {
    ...profile,
    text: 'The profile compares the audience with all of your moviegoers who visited in the last 12 months, film by film and site by site.',
  },
  save,
];

const administrator = ({ exhibitors }: TourPerson): readonly TourStep[] => [
  {
    target: 'as-of',
    on: 'list',
    title: 'How far the feeds reach',
    text: 'The latest day with a purchase on record. Every figure is for this day unless it says otherwise. The next step opens a segment.',
  },
  tree,
  count(
    `You count the moviegoers of ${exhibitors === 1 ? 'the one exhibitor' : `all ${exhibitors} exhibitors`}. Every count is on record in the audit log.`,
  ),
  {
    target: 'why',
    on: 'segment',
    title: 'Why one moviegoer matches',
    text: 'Under Why you look up one pseudonymous moviegoer and read, condition by condition, which visits decided it. It is for administrators and support.',
  },
  save,
];

const byRole: Readonly<Record<string, (person: TourPerson) => readonly TourStep[]>> = { analyst, marketer, approver, administrator };

/** The steps that fit what a person may do and came for, in the order of the work. */
export function stepsFor(person: TourPerson): readonly TourStep[] {
  return (byRole[person.role] ?? analyst)(person);
}

/** The page of the tour that an address is; null for those that it says nothing of. */
export function pageOf(pathname: string): TourStep['on'] | null {
  if (pathname === '/segments') return 'list';
  return pathname.startsWith('/segments/') ? 'segment' : null;
}

/** The step that speaks of what is on the screen: that one, or the first of the page where the reader has gone by themselves. */
export function placeOf(steps: readonly TourStep[], at: number, page: TourStep['on']): number {
  return steps[at]?.on === page
    ? at
    : Math.max(
        0,
        steps.findIndex(({ on }) => on === page),
      );
}
