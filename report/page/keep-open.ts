/** Notes what the reader has unfolded on the page; what it gives unfolds the same once the page is drawn anew, by part and place in it. */
export function keepOpen(page: Element): () => void {
  const open = new Set(foldedOf(page).flatMap(([place, one]) => (one.open ? [place] : [])));
  return () => {
    for (const [place, one] of foldedOf(page)) if (open.has(place)) one.open = true;
  };
}

function foldedOf(page: Element): (readonly [place: string, one: HTMLDetailsElement])[] {
  return [...page.querySelectorAll('section')].flatMap((part) =>
    [...part.querySelectorAll('details')].map((one, i) => [`${part.id} ${i}`, one] as const),
  );
}
