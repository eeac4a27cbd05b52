const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text in the form in which it is searched: lower case, without accents, punctuation as single blanks (`Amélie: Part-Two` → `amelie part two`). */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The stored search key of a name. It begins with a blank, so that one substring search finds words that begin with a text. */
export function searchKey(name: string): string {
  return ` ${searchText(name)}`;
}
