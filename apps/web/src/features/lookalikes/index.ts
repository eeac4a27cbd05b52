export { LookalikePage } from './lookalike-page.tsx';
export { TrainButton } from './train-button.tsx';
export { useTrain } from './use-train.ts';
