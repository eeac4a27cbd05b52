export { isOfMarket, type Person, PersonProvider, usePerson } from './person.tsx';
