export { stepsFor } from './steps.ts';
export { Tour } from './tour.tsx';
export { TourCard } from './tour-card.tsx';
