/** What a role is called on a page. */
export const roleWords: Readonly<Record<string, string>> = {
  analyst: 'Analyst',
  marketer: 'Marketer',
  approver: 'Approver',
  administrator: 'Administrator',
};

/** What a kind of organisation is called on a page. */
export const kindWords: Readonly<Record<string, string>> = {
  distributor: 'Distributor',
  studio: 'Studio',
  exhibitor: 'Exhibitor',
  platform: 'Platform',
};
