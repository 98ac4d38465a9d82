import { h } from '../dom.ts';
import { writeResult } from '../simulator.ts';
import type { Result } from '../../../schema/index.ts';

/** Saves the result as the JSON file that `mizan simulate --result` writes, byte for byte. */
export function saveJson(result: Result): void {
  const url = URL.createObjectURL(new Blob([writeResult(result)], { type: 'application/json' }));
  h('a', { href: url, download: 'result.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies the result's JSON and says so on `button` for a moment. */
export async function copyJson(result: Result, button: HTMLElement, said: string): Promise<void> {
  await copyText(writeResult(result));
  const before = button.textContent;
  button.textContent = said;
  setTimeout(() => (button.textContent = before), 1500);
}

/** Copies `value`; pages opened from a file have no clipboard in some browsers, a selection they have. */
export async function copyText(value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const area = h('textarea', { readonly: true, class: 'unseen' });
    area.value = value;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
