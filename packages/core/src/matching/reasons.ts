import type { LikenessKind } from './likeness.ts';
import type { SuggestionReason } from './matcher.ts';

const likenesses: Readonly<Record<LikenessKind, string>> = {
  same: 'the same title',
  spelt: 'spelt alike',
  cut_off: 'the title cut off',
  shortened: 'the words shortened',
  within: 'one title within the other',
};

/** What a reason says to the administrator who decides. */
export function sayReason(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'title':
      return reason.like === 'same' ? likenesses.same : `${likenesses[reason.like]}, ${reason.percent} %`;
    case 'sessions':
      return saySessions(reason.daysAfterRelease);
    case 'no_release':
      return 'no release date to compare';
    case 'part':
      return `${sayPart(reason.sold)} is sold, the film is ${sayPart(reason.film)}`;
    case 'year':
      return reason.sold === reason.film ? `the year ${reason.sold}` : `the year ${reason.sold} is sold, the film is of ${reason.film}`;
    case 'rivals':
      return reason.films === 1 ? 'another film is nearly as like' : `${reason.films} other films are nearly as like`;
  }
}

function saySessions(days: number): string {
  if (days === 0) return 'first session on the day of release';
  const count = Math.abs(days);
  const text = count < 60 ? `${count} ${count === 1 ? 'day' : 'days'}` : `${Math.round(count / 30.4)} months`;
  return `first session ${text} ${days < 0 ? 'before' : 'after'} the release`;
}

function sayPart(part: number | null): string {
  return part === null ? 'no part' : `part ${part}`;
}
