import { type MetadataStore, type Pseudonymiser, ServiceError } from '@marquee/core';
import { normalise } from './columns.ts';
import { pseudonymsOf } from './pseudonym.ts';

/** Makes the same moviegoer ids as the import, with the exhibitors' secrets from the metadata store. */
export function createPseudonymiser({ catalogue }: Pick<MetadataStore, 'catalogue'>): Pseudonymiser {
  return {
    async pseudonyms(exhibitor, memberIds) {
      if ((await catalogue.exhibitors([exhibitor])).length === 0)
        throw new ServiceError('not_found', `There is no exhibitor "${exhibitor}".`, { exhibitor });
      const pseudonym = pseudonymsOf(exhibitor, await catalogue.exhibitorSecret(exhibitor));
      return memberIds.map((memberId) => pseudonym(normalise(memberId)));
    },
  };
}
