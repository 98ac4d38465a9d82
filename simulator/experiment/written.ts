/** A number as people write it, in English and in Arabic alike: `448,640`; with no more than so many figures that count. */
export function written(value: number, figures = 21): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: figures }).format(value);
}

/** A sum with its currency, by language: `128,000 SAR`; without one, where the policy names none. */
export function writtenMoney(amount: string, currency: string): { readonly en: string; readonly ar: string } {
  if (currency === '') return { en: amount, ar: amount };
  const parts = new Intl.NumberFormat('ar-u-nu-latn', { style: 'currency', currency }).formatToParts(0);
  return { en: `${amount} ${currency}`, ar: `${amount} ${parts.find(({ type }) => type === 'currency')?.value ?? currency}` };
}
