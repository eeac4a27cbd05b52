export type { DemoPerson } from './demo-person.ts';
export { SignInForm } from './sign-in-form.tsx';
