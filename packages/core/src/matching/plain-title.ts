/** A title as it is compared: without accents, case, punctuation, articles, and what exhibitors add about a screening. */
export interface PlainTitle {
  readonly words: readonly string[];
  /** The number of a part, however it is written: "II", "Part Two" and "2" are 2. Null where there is none. */
  readonly part: number | null;
  /** A year in brackets. */
  readonly year: number | null;
}

const formats = '3d|2d|real ?d|imax(?: 3d)?|4dx|screen ?x|d ?box|dolby(?: cinema| atmos)?|atmos|plf|xd|rpx|hfr|70 ?mm|35 ?mm|laser';
const languages = 'english|spanish|french|german|italian|hindi|japanese|korean|mandarin|original(?: version)?|ov|omu|vo|vost';
const captions = '(?:open |closed )?(?:captions?|captioned)|subtitles|subtitled|subs?|dubbed|dub|oc|cc|hoh';
const audiences = 'sensory friendly|relaxed|autism friendly|kids club|parents and babies|seniors?';
const events =
  '(?:advance|early|sneak|special|preview|fan)(?: access)? (?:screening|preview|event)|preview|sneak|opening night|q ?(?:and )?a|encore|double (?:bill|feature)|sing ?along';
const editions =
  're ?releases?|re ?issues?|re ?masters?|remastered|restored|restoration|4k|(?:directors|extended|final) cut|\\d+(?:st|nd|rd|th) anniversary|anniversary(?: edition)?';
/** What an exhibitor writes about a screening, before the title or after it: a format, a language, captions, whom it is for, an event, an edition. */
const screening = `(?:${[formats, `(?:${languages})(?: (?:${captions}))?`, captions, audiences, events, editions].join('|')})`;
const after = new RegExp(`(?:^| )(?:(?:in|with) )?${screening}$`);
const before = new RegExp(`^(?:${formats}|${events}|${audiences}) `);
/** Of these, what is as well a word of titles is taken away in brackets alone. */
const alone = new RegExp(`^(?:${languages}|new|original|seniors?|final)$`);

const article = 'the|a|an|le|la|les|un|une|el|los|las|der|die|das|il|lo';
const leading = new RegExp(`^(?:${article}) (?=.)`);
const trailing = / (?:the|an?|les?|la|el|los|las|der|die|das|il|lo)$/;

/** Takes a title as somebody wrote it to what is compared. Of two that are alike in it, neither is empty as long as the title is not. */
export function plainTitle(title: string): PlainTitle {
  let year: number | null = null;
  const bare = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const outside = bare.replace(/[([]([^)\]]*)[)\]]/g, (_, inside: string) => {
    const text = lettersOf(inside);
    if (/^(?:19|20)\d\d$/.test(text)) {
      year = Number(text);
      return ' ';
    }
    return alone.test(text) || withoutScreening(text) === '' ? ' ' : ` ${text} `;
  });
  const text = withoutScreening(lettersOf(outside)) || lettersOf(bare);
  const named = text.replace(leading, '').replace(trailing, '');
  return { ...partOf(named.split(' ')), year };
}

/** Letters and digits, one space between words. */
function lettersOf(text: string): string {
  return text
    .replace(/['’`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without what is said of the screening at either end; empty where nothing else is said. */
function withoutScreening(text: string): string {
  let left = text;
  for (;;) {
    const shorter = left.replace(after, '').replace(before, '').trim();
    if (shorter === left) return left;
    // A single word of a language, say, is the end of a title as often as a note about it.
    if (shorter !== '' && alone.test(left.slice(shorter.length).trim())) return left;
    left = shorter;
  }
}

const numbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii'.split(' ');
const partWords: ReadonlySet<string> = new Set(['part', 'prt', 'pt', 'chapter', 'chap', 'ch', 'volume', 'vol', 'episode', 'ep']);
/** Without a word like "part" before them, these are letters. */
const letters: ReadonlySet<string> = new Set(['i', 'v', 'x']);

function partOf(all: readonly string[]): Pick<PlainTitle, 'words' | 'part'> {
  const words = all.map((word) => (numbers.includes(word) ? String(numbers.indexOf(word) + 1) : word));
  const named = words.findIndex((word, i) => i > 0 && partWords.has(word) && numberOf(words[i + 1]) !== null);
  if (named > 0) return { words: words.toSpliced(named, 2), part: numberOf(words[named + 1]) };
  // Spelt out, a number counts something, unless it ends the title.
  const spelt = (i: number) => words[i] !== all[i] && i < words.length - 1;
  const bare = words.findIndex((word, i) => i > 0 && !letters.has(word) && !spelt(i) && numberOf(word) !== null);
  return bare > 0 ? { words: words.toSpliced(bare, 1), part: numberOf(words[bare]) } : { words, part: null };
}

/** Of digits up to 20 and of Roman numbers. */
function numberOf(word = ''): number | null {
  if (/^(?:1?\d|20)$/.test(word)) return Number(word);
  return romans.includes(word) ? romans.indexOf(word) + 1 : null;
}
