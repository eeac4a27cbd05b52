/** The place of each breakdown in a grid of twelve columns; one cell may stack several. A breakdown that is not named here comes last. */
export const layout: readonly (readonly { readonly span: string; readonly names: readonly string[] }[])[] = [
  [
    { span: 'col-span-7 max-desk:col-span-12', names: ['ageGender'] },
    { span: 'col-span-5 max-desk:col-span-12', names: ['frequency', 'partySize'] },
  ],
  [
    { span: 'col-span-4 max-desk:col-span-6 max-tablet:col-span-12', names: ['region'] },
    { span: 'col-span-4 max-desk:col-span-6 max-tablet:col-span-12', names: ['genre'] },
    { span: 'col-span-4 max-desk:col-span-12', names: ['film'] },
  ],
  [{ span: 'col-span-12', names: ['daypartWeekday'] }],
  [
    { span: 'col-span-4 max-desk:col-span-6 max-tablet:col-span-12', names: ['format', 'leadTime'] },
    { span: 'col-span-4 max-desk:col-span-6 max-tablet:col-span-12', names: ['spend'] },
    { span: 'col-span-4 max-desk:col-span-12', names: ['exhibitor'] },
  ],
];
const placed = new Set(layout.flat().flatMap(({ names }) => names));

/** Whether a breakdown has its place. */
export const hasPlace = (name: string): boolean => placed.has(name);
