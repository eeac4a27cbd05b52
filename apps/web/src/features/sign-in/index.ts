export { type DemoPerson, SignInForm } from './sign-in-form.tsx';
