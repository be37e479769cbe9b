/** Moves the focus, but never away from the sheet: what was asked for may be done when the person is long back there. */
export function focusInPane(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}

const controls =
  'input:enabled, textarea:enabled, select:enabled, button:enabled, summary[tabindex]';

/**
 * What is drawn anew takes the focused control with it, or shuts it while something is under way: the focus goes back to it,
 * else to the nearest that remains. Never while the person is in the sheet. A control it must be: office.js moves the focus at
 * Tab by a list of its own, and leaves the pane from elsewhere.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  /** `last` is not to be left where it is; so at the start, when there is none. */
  let isLost = true;
  /** What stood beside it, and around it, when it went. */
  let beside: (Node | null)[] = [];
  let around: Node = page;

  const find = () => {
    if (!isLost || !document.hasFocus() || document.activeElement !== document.body) return;
    // It opens again, or goes.
    if (last?.isConnected && last.matches(':disabled')) return;
    const near: (Node | null | undefined)[] = [last, ...beside];
    for (let up: Node | null = around; up; up = up.parentNode) near.push(up);
    for (const place of [...near, page]) {
      if (!(place instanceof HTMLElement)) continue;
      for (const control of [place, ...place.querySelectorAll<HTMLElement>(controls)]) {
        // Not all take it: what is hidden or folded away does not.
        if (control.matches(controls)) control.focus();
        if (document.activeElement === control) return;
      }
    }
  };

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = around = target;
    isLost = false;
  });
  const watch = new MutationObserver((records) => {
    for (const { type, target, removedNodes, nextSibling, previousSibling } of records) {
      const isGone = [...removedNodes].some((node) => node.contains(around));
      if (!isGone && !(type === 'attributes' && target === last)) continue;
      isLost = true;
      beside = [nextSibling, previousSibling];
      around = target;
    }
    find();
  });
  watch.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    watch.disconnect();
  };
}
