/** Everything here is made of text nodes: neither texts nor queries are ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function button(type: 'submit' | 'button', words: string): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = type;
  return made;
}
