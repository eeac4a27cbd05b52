export type { DemoPerson } from './demo-person.ts';
export { failureOf } from './failures.ts';
export { SignInForm } from './sign-in-form.tsx';
