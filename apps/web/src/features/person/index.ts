export { type Person, PersonProvider, usePerson } from './person.tsx';
