/** Moves the focus, but never away from the sheet: what was asked for may be done when the person is long back there. */
export function focusInPane(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}
