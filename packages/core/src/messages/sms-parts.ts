export interface SmsParts {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets of GSM 7 bit, where characters of the extension table take two; code units of UCS-2. */
  readonly characters: number;
  /** How many messages it is sent as; an empty text is none. */
  readonly parts: number;
  /** How many characters each part holds. */
  readonly perPart: number;
  /** How many more fit into the last one. */
  readonly left: number;
}

// 3GPP TS 23.038 (GSM 03.38), 6.2.1: the default alphabet and its extension table, whose characters are an escape and one more.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

// A message holds 140 octets; in one of several, 3GPP TS 23.040, 9.2.3.24.1, takes six of them to join the parts.
const room = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

/** How a text is counted and cut as an SMS. One character outside of GSM 7 bit turns the whole text into UCS-2. */
export function smsParts(text: string): SmsParts {
  const { encoding, characters, perPart, texts } = cut(text);
  const last = texts.at(-1) ?? '';
  return { encoding, characters, parts: texts.length, perPart, left: perPart - sizeOf(last, encoding) };
}

/** The texts of the parts an SMS is sent in; joined they are the text. */
export function splitSms(text: string): readonly string[] {
  return cut(text).texts;
}

function cut(text: string) {
  // By code points: neither an escape and its character nor the two units of a surrogate pair may lie in different parts.
  const letters = [...text];
  const encoding = letters.every((letter) => basic.has(letter) || extension.has(letter)) ? 'gsm7' : 'ucs2';
  const characters = sizeOf(text, encoding);
  const { alone, joined } = room[encoding];
  const perPart = characters <= alone ? alone : joined;
  const texts: string[] = [];
  let used: number = perPart;
  for (const letter of letters) {
    const size = sizeOf(letter, encoding);
    if (used + size > perPart) {
      texts.push('');
      used = 0;
    }
    texts[texts.length - 1] += letter;
    used += size;
  }
  return { encoding, characters, perPart, texts } as const;
}

function sizeOf(text: string, encoding: SmsParts['encoding']): number {
  return encoding === 'ucs2' ? text.length : [...text].reduce((size, letter) => size + (extension.has(letter) ? 2 : 1), 0);
}
