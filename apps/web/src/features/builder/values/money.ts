import { currencySign, defaultCurrency } from '@marquee/dsl';

const wholePattern = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{0,2})?$/;

/** What people type ("12.5", "$1,200") in minor units; null for what is no amount. More than two decimals are no amount. */
export function parseMoney(typed: string, currency: string = defaultCurrency): number | null {
  const bare = typed.replace(currencySign(currency).trim(), '').trim();
  if (!wholePattern.test(bare)) return null;
  const [major = '0', minor = ''] = bare.replaceAll(',', '').split('.');
  const amount = Number(major) * 100 + Number(minor.padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Minor units as they are typed into a box: 1250 → "12.50", 1200 → "12". */
export function typedMoney(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const [whole, rest] = [Math.floor(Math.abs(minor) / 100), Math.abs(minor) % 100];
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
