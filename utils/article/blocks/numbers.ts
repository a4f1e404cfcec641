/** Copies attributes that count something; one is what they mean without being said. */
export function copyNumbers(source: Element, copy: Element, ...names: string[]): void {
  for (const name of names) {
    const number = source.getAttribute(name) ?? '';
    if (/^[1-9]\d{0,3}$/.test(number) && number !== '1') copy.setAttribute(name, number);
  }
}
