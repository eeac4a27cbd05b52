/** The databases that Prisma is generated for: one row each. `native` says whether the provider has native column types (@db). */
export const providers = [
  { name: 'sqlite', native: false },
  { name: 'mysql', native: true },
];
