import { cancelReplay } from './cancel-replay.ts';
import { list } from './list.ts';
import { page } from './page.ts';
import { reasons } from './reasons.ts';
import { remove } from './remove.ts';
import { replay } from './replay.ts';
import { replayState } from './replay-state.ts';

export const deadLetterVerbs = { list, page, reasons, replay, replayState, cancelReplay, remove };
