/** Says in the tools what has been done; screen readers read it out. */
export function tell(tools: Element, words: string): void {
  const status = tools.querySelector('[role=status]');
  if (!status) return;
  // Emptied first: the same words twice would be no change.
  status.textContent = '';
  setTimeout(() => {
    status.textContent = words;
  }, 50);
}
