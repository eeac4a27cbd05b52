export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The element it speaks of carries this `data-tour`; where it is not on the page the step shows alone. */
  readonly target: string;
}

/** The five steps, in the order of the work. */
export const steps: readonly TourStep[] = [
  {
    target: 'segments',
    title: 'Start from a segment',
    text: 'A segment is a saved definition of an audience. Open one of the samples, or make a new one.',
  },
  {
    target: 'tree',
    title: 'A condition is a sentence',
    text: 'Grey parts say what is asked, blue parts are your answers. Choose any part to change it; add conditions and groups below.',
  },
  {
    target: 'count',
    title: 'The count moves while you edit',
    text: 'It is for the day shown. Below it: who can be reached, and what each condition keeps or drops.',
  },
  {
    target: 'profile',
    title: 'See who they are',
    text: 'The profile compares the audience with everyone who visited in the last 12 months. An index of 120 or more is marked, and so is 80 or less.',
  },
  {
    target: 'save',
    title: 'Save a version',
    text: 'Every save is a version that stays as it is, with your note. The sentence and the JSON always say the same as the rows.',
  },
];
