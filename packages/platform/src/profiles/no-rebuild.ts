import { type Rebuilder, ServiceError } from '@marquee/core';

const refuse = async (): Promise<never> => {
  throw new ServiceError(
    'bad_request',
    'On one machine there is no log to rebuild from. Import the feed folders again: marquee import DIR changes nothing that is right already.',
  );
};

/** The embedded profile has no log from which a rebuild could be made. */
export const noRebuild: Rebuilder = { start: refuse, latest: async () => null, cancel: refuse, removeOld: refuse };
