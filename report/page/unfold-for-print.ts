/** On paper nothing can be unfolded: what is folded is printed open, but the lives of single tickets, and is folded again after. */
export function unfoldForPrint(page: Element): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...page.querySelectorAll<HTMLDetailsElement>('details:not([open], figure *, #lost *)')];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
}
