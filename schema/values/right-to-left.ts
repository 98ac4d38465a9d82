const letters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text holds letters that are written from the right. */
export function isRightToLeft(text: string): boolean {
  return letters.test(text);
}
