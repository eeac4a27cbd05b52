/** What holds a row together, but never a member's id as a till writes it. */
const aroundCells = /[,;|\t\r\n]+/;
const aroundWords = /[\s,;|"'`{}[\]()<>:=\\]+/;
const latin1 = new TextDecoder('latin1');

/**
 * Every text in the bytes of a row that may be a member's id, however broken the row is: cells, and words within them. Bytes that are no
 * UTF-8 are read as Latin-1 too, and what JSON writes as `\u00e9` as the letter it stands for.
 */
export function wordsOf(bytes: Uint8Array): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of textsOf(bytes)) {
    for (const cell of text.split(aroundCells)) words.add(bare(cell));
    for (const word of text.split(aroundWords)) words.add(word);
  }
  words.delete('');
  return words;
}

/** Whether the bytes name an id, as a word of its own: `M-1` is not in `M-10`. */
export function saysWord(bytes: Uint8Array, word: string): boolean {
  return textsOf(bytes).some((text) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!inWord(text.charAt(at - 1)) && !inWord(text.charAt(at + word.length))) return true;
    return false;
  });
}

function textsOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8').normalize('NFC');
  const texts = [text];
  if (text.includes('\ufffd')) texts.push(latin1.decode(bytes).normalize('NFC'));
  if (text.includes('\\'))
    texts.push(
      text
        .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\(["\\/])/g, '$1')
        .normalize('NFC'),
    );
  return texts;
}

function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replaceAll('""', '"')
    .trim();
}

function inWord(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}
