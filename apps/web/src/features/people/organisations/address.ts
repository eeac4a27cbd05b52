/** The page of an organisation's people. */
export const organisationAddress = (id: string): string => `/people/${encodeURIComponent(id)}`;
