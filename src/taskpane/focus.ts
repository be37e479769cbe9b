/** Moves the focus, but never away from the sheet: what was asked for may be done when the person is long back there. */
export function focusInPane(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}

/**
 * A page that goes takes the focused control with it: the next one begins at its first. Never while the person is in the
 * sheet. A control it must be: office.js moves the focus at Tab by a list of its own, and leaves the pane from elsewhere.
 */
export function findLostFocus(): void {
  const isLost = document.hasFocus() && document.activeElement === document.body;
  if (isLost) document.querySelector<HTMLElement>('.page input, .page button:enabled')?.focus();
}
